package import Web

extension NetworkWork.Fault: StepRefusal {
    package var problem: Problem {
        switch self {
        case .file(let fault):
            Problem("file", Text(en: "The file was not taken: \(fault).", zhHant: "檔案未匯入：\(fault)。"))
        case .alreadyKept:
            Problem("file", Text(en: "This very file is part of the network already.", zhHant: "此檔案已在供應鏈中。"))
        case .tooManyFiles:
            Problem(
                "file",
                Text(
                    en: "A network holds at most \(NetworkFile.most) files.", zhHant: "一個供應鏈至多 \(NetworkFile.most) 份檔案。"
                ))
        case .noSuchPair:
            Problem("pair", Text(en: "These two are not in the network any more.", zhHant: "此二節點已不在供應鏈中。"))
        }
    }
}

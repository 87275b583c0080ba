import Web

extension Text {
    static let workersHeading = Text(en: "Workers", zhHant: "工作人員")
    static let workersNone = Text(en: "No worker fits the filter.", zhHant: "沒有符合篩選條件的工作人員。")
    static let workerInvite = Text(en: "Invite a worker", zhHant: "邀請工作人員")
    static let workerStatus = Text(en: "Status", zhHant: "狀態")
    static let workerInvited = Text(en: "Invited", zhHant: "已邀請")
    static let workerActive = Text(en: "Active", zhHant: "使用中")
    static let workerDisabled = Text(en: "Disabled", zhHant: "已停用")
    static let workerSince = Text(en: "Since", zhHant: "建立時間")
    static let workerSignedIn = Text(en: "Last signed in", zhHant: "最近登入")
    static let workerUnits = Text(en: "Roles", zhHant: "職務")
    static let workerNameTaken = Text(
        en: "Another account has this sign-in name. Choose another.", zhHant: "此登入名稱已有人使用，請另選一個。")
    static let workerCodeHeading = Text(en: "Set-up code", zhHant: "設定碼")
    static let workerCodeLead = Text(
        en: """
            Hand this code over in person. It works once, within a day, under Sign in at \
            “I have a set-up code”. It is not shown again.
            """,
        zhHant: "請親自交付此設定碼。設定碼限用一次，效期一天，請於登入頁的「我有設定碼」使用。此後不再顯示。")
    static let workerNewCode = Text(en: "New set-up code", zhHant: "新的設定碼")
    static let workerNewCodeHint = Text(
        en: """
            For whoever lost the passphrase or the authenticator, or comes back. \
            Both are taken away, every session ends, and the roles wait until somebody else confirms them.
            """,
        zhHant: "供遺失通行短語或驗證器、或復職者使用。原有兩者均失效，所有登入隨即結束，職務須經另一人確認後恢復。")
    static let workerDisable = Text(en: "Disable the account", zhHant: "停用帳號")
    static let workerDisableHint = Text(
        en: "Every session ends at once. What the worker did stays in the journal.",
        zhHant: "所有登入立即結束。其過往作為仍保留於日誌。")
    static let workerOneself = Text(
        en: "This is your own account: a colleague has to do it.", zhHant: "這是您自己的帳號，須由其他同事辦理。")
    static let membershipsNone = Text(en: "The worker has no role yet.", zhHant: "尚無職務。")
    static let membershipGrant = Text(en: "Give a role", zhHant: "授予職務")
    static let membershipEnd = Text(en: "End", zhHant: "終止")
    static let membershipUnit = Text(en: "Unit", zhHant: "單位")
    static let membershipRole = Text(en: "Role", zhHant: "職務")
    static let membershipRoleHint = Text(
        en: "In brackets: the function that the unit must have.", zhHant: "括號內為單位應具備的職能。")
    static let membershipPurposes = Text(en: "Purposes", zhHant: "目的")
    static let membershipUntil = Text(en: "Until", zhHant: "迄日")
    static let membershipLastDay = Text(en: "Last day (optional)", zhHant: "最後一日（可不填）")
    static let membershipLastDayHint = Text(
        en: "For leave cover, a secondment or a training. The role ends by itself at the end of that day.",
        zhHant: "例如代理、借調或實習；職務於該日結束時自動終止。")
    static let membershipUntilNotADay = Text(
        en: "Give the whole date: year, month and day.", zhHant: "請填寫完整日期：年、月、日。")
    static let membershipOver = Text(en: "Ended", zhHant: "已終止")
    static let membershipUnitMissing = Text(en: "Choose a unit.", zhHant: "請選擇單位。")
    static let membershipRoleMissing = Text(en: "Choose a role.", zhHant: "請選擇職務。")
    static let membershipColumn = Text(en: "Change", zhHant: "變更")
}

extension Membership.Impossible {
    var problem: Problem {
        switch self {
        case .roleOutsideFunction:
            Problem(
                "role",
                Text(en: "A unit with this function does not have this role.", zhHant: "此職能的單位沒有這項職務。"))
        case .noPurpose: Problem("purposes", Text(en: "Choose at least one purpose.", zhHant: "請至少選擇一項目的。"))
        case .enforcementWithAnythingElse:
            Problem(
                "role",
                Text(
                    en: "Immigration enforcement is never held with anything else, in any unit.",
                    zhHant: "移民執法不得與任何單位的其他職務或目的併存。"))
        case .endsBeforeItBegins: Problem("until", Text(en: "It would end before it begins.", zhHant: "迄日早於起日。"))
        case .heldAlready:
            Problem("role", Text(en: "The worker has this role in this unit already.", zhHant: "此人員在該單位已有這項職務。"))
        case .grantedToOneself:
            Problem(
                "role",
                Text(
                    en: "Nobody gives themselves a role: a colleague has to do it.",
                    zhHant: "不得自行授予職務，須由其他同事辦理。"))
        }
    }
}

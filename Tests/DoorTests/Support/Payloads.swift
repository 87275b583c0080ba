/// What somebody may type who wants more than a name.
enum Payload {
    static let all: [String] = [
        "<script>alert('zq1')</script>", "<img src=x onerror=alert(1) id=zq2>", "\"><svg onload=alert(1) id=zq3>",
        "' onfocus=alert(1) autofocus='zq4", "\" onmouseover=\"alert(1)\" zq5=\"", "</textarea><script>zq6</script>",
        "</title><iframe src=//zq7.example>", "javascript:alert('zq8')", "<a href=\"javascript:zq9\">x</a>",
        "<base href=//zq10.example>", "<form action=//zq11.example><button>", "<style>@import '//zq12.example'</style>",
        "<meta http-equiv=refresh content='0;url=//zq13.example'>", "<!-- zq14 --", "--><b>zq15</b>", "&lt;b&gt;zq16",
        "&#60;b&#62;zq17", "<math><mi//xlink:href=\"data:x,zq18\">", "{{zq19}} ${zq19} <%= zq19 %>",
        "<b onclick=zq20>\u{0130}</b>", "<scr\u{0}ipt>zq21".replacing("\u{0}", with: ""),
        "'; DROP TABLE person; -- zq22", "' OR '1'='1' -- zq23", "\") UNION SELECT bytes FROM wrapped_key -- zq24",
        "%' OR name LIKE '%zq25", "_%zq26%_", "zq27\\' OR 1=1", "[a-z]*zq28(a+)+$", "=HYPERLINK(\"//zq29.example\")",
        "@SUM(1+1)*cmd|' /C calc'!zq30", "\u{202E}zq31\u{202C}", "zq\u{200B}\u{FEFF}32\u{2066}",
        "zq33\r\nSet-Cookie: a=b", "zq34\u{1B}[31m\u{7}", "ＳＣＲＩＰＴ＜zq35＞",
    ]

    /// Whether it could mean something to a browser if it stood in a page as it is.
    static let dangerous = all.filter { $0.contains { "<>\"'&".contains($0) } }
}

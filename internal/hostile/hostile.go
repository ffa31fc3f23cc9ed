// Package hostile holds strings that tests put into every field of a report, because a
// browser, terminal or other program might not treat them as text.
package hostile

import (
	"fmt"
	"strings"
)

// act is what hostile strings do if they are run as a script. Tests look for the title
// and for dialogs.
const act = `document.title='PWNED'`

// img and svg run a script without a click.
const (
	img = `<img src=x onerror="` + act + `" alt=x>`
	svg = `<svg onload="` + act + `" id=x>`
)

// Families returns the strings, grouped by what they attack.
func Families() map[string][]string {
	return map[string][]string{
		"html": html(), "address": addresses(), "entity": entities(), "markdown": markdown(), "link": links(),
		"hidden": hidden(), "formula": formulas(), "script": scripts(), "terminal": terminals(),
	}
}

// Strings returns all hostile strings, in a fixed order.
func Strings() []string {
	f := Families()
	var out []string
	for _, name := range []string{"html", "address", "entity", "markdown", "link", "hidden", "formula", "script", "terminal"} {
		out = append(out, f[name]...)
	}
	return out
}

func html() []string {
	out := []string{img, svg, `<script>alert(1)</script>`, `<SCRIPT SRC=//a.example/x.js></SCRIPT>`, `<ScRiPt>alert(1)</sCrIpT>`, `<script >alert(1)</script\n>`,
		`<style>*{display:none}</style>`, `<style onload=alert(1)>`, `<link rel=stylesheet href=//a.example/x.css>`, `<base href=//a.example/>`, `<meta http-equiv=refresh content="0;url=//a.example">`,
		`<iframe src="javascript:alert(1)">`, `<iframe srcdoc="<script>alert(1)</script>">`, `<object data="data:text/html,<script>alert(1)</script>">`, `<embed src="javascript:alert(1)">`,
		`<form action="javascript:alert(1)"><button>x</button></form>`, `<button formaction="javascript:alert(1)" form=x>`, `<isindex type=image src=1 onerror=alert(1)>`,
		`<a href="javascript:alert(1)">x</a>`, `<a href="jav&#x09;ascript:alert(1)">x</a>`, `<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">x</a>`, `<a name=x id=find>x</a>`,
		`"><script>alert(1)</script>`, `'><script>alert(1)</script>`, `" onmouseover="alert(1)`, `' onfocus='alert(1)' autofocus='`, "` onload=`alert(1)", `--><script>alert(1)</script>`, `<!--><script>alert(1)</script>-->`, `<!-- hidden -->`,
		`<![CDATA[<script>alert(1)</script>]]>`, `]]>`, `<?php echo 1 ?>`, `<!DOCTYPE html [<!ENTITY x "y">]>`, `<%= alert(1) %>`, `{{constructor.constructor('alert(1)')()}}`, `${alert(1)}`, `{% raw %}`, `{{< x >}}`,
		`</title><script>alert(1)</script>`, `</textarea><script>alert(1)</script>`, `</style><script>alert(1)</script>`, `</script><script>alert(1)</script>`, `</div></article></main><h1>x</h1>`, `</td></tr></table><h1>x</h1>`, `<noscript><p title="</noscript>` + img + `">`,
		`<math><mtext><table><mglyph><style><!--</style>` + img, `<svg><style><` + `img title="</style>` + img + `">`, `<svg><animate onbegin=alert(1) attributeName=x>`, `<svg><use href="data:image/svg+xml,x#x"/>`, `<template><script>alert(1)</script></template>`,
		`<xmp><p title="</xmp>` + img + `">`, `<plaintext>`, `<marquee onstart=alert(1)>`, `<dialog open>x</dialog>`, `<input autofocus onfocus=alert(1)>`, `<select><option>`, `<textarea>`, `<p style="position:fixed;inset:0">`, `<b id=x>`, `<br/>`, `<hr>`, `<x-y z>`,
		`<<script>alert(1);//<</script>`, `<img src="x` + "`" + `<script>alert(1)</script>"` + "`" + `>`, `<img """><script>alert(1)</script>">`, `<img/src/onerror=alert(1)>`, "<img\u000bsrc=x\u000conerror=alert(1)>", "<im\x00g src=x onerror=alert(1)>", `<img src=x:x onerror=alert(1)//`, `<`, `< img src=x>`, `a<b>c`, `x<y && y>z`}
	for _, e := range []string{"video", "audio", "details open", "body", "object", "keygen autofocus", "track"} {
		for _, on := range []string{"onerror", "onload", "ontoggle"} {
			out = append(out, "<"+e+" src=x "+on+"="+act+">")
		}
	}
	return out
}

// addresses returns addresses followed by what may or may not be part of them.
func addresses() (out []string) {
	for _, scheme := range []string{"http://a.example/", "https://a.example/?", "www.a.example/", "ftp://a.example/", "HTTP://A.EXAMPLE/", "mailto:a@b.example", "//a.example/", "http://[::1]/", "<http://a.example/", "see http://a.example/x)"} {
		for _, close := range []string{"", " ", `\`, `\\`, `">`, `'`, `)`, "`", `&`, `&#92;`, `|`, `]`} {
			out = append(out, scheme+close+img)
		}
	}
	return append(out, "a@b.example/"+svg, `a@b.example\`+svg, "<a@b.example>", `<http://a.example/"onmouseover="alert(1)>`, "http://a.example/"+strings.Repeat("(", 9)+img, "http://a.example/&lt;script&gt;")
}

func entities() []string {
	return []string{`&lt;script&gt;alert(1)&lt;/script&gt;`, `&#60;script&#62;alert(1)&#60;/script&#62;`, `&#x3c;img src=x onerror=alert(1)&#x3e;`, `&#X3C;b&#X3E;`, `&LT;b&GT;`, `&lt`, `&amp;lt;b&amp;gt;`, `&amp;#60;b&amp;#62;`, `&#0;`, `&#xD800;`, `&#x110000;`, `&#9999999999;`,
		`&NewLine;# x`, `&Tab;`, `&colon;`, `java&Tab;script&colon;alert(1)`, `[x](javascript&colon;alert(1))`, `[x](&#106;avascript:alert(1))`, `&bsol;`, `&grave;x&grave;`, `&vert;`, `&nvlt;`, `&fjlig;`, `\&lt;b>`, `&`, `&;`, `&#;`, `&#x;`, `AT&T`, `&copy`, `&#8238;x`, `http&#58;//a.example/x`, `www&period;a.example`, `a&commat;b.example`}
}

func markdown() []string {
	return []string{"# head", "###### head", "#", "#hash", "head\n===", "head\n---", "***", "---", "___", "* * *", "- item", "+ item", "* item", "1. item", "1) item", "9999. item", "- [ ] task", "- [x] task", "> quote", ">", "    code", "\tcode",
		"`code`", "``co`de``", "```\ncode\n```", "~~~\ncode\n~~~", "```html\n" + img + "\n```", "`" + img + "`", "``` " + img, "` \\` " + img, "\\`" + img + "\\`", "`\\", "\\", "\\\\", "\\<b>", "\\\\<b>", "\\|", "\\\n",
		"*em*", "_em_", "**strong**", "__strong__", "***both***", "~~gone~~", "~gone~", "==mark==", "++ins++", "^sup^", "~sub~", "||spoiler||", "%%hidden%%", "::: note", ": definition", ":smile:", ":+1:", "@someone", "@some/team", "#1", "org/repo#1", "GH-1", "!1", "$x^2$", "$$x$$", "$`x`$", `\(x\)`, `\[x\]`,
		"[x](http://a.example)", "[x](javascript:alert(1))", "[x](<javascript:alert(1)>)", "[x](data:text/html,x)", "[x](vbscript:x)", "[x]( JaVaScRiPt:alert(1) )", "[x]", "[x][y]", "[x]: javascript:alert(1)", "[x]: <javascript:alert(1)> 'y'", "![x](http://a.example/i.png)", "![x](x \"onerror=alert(1)\")", "![x][y]", "[![x](y)](z)", "[[wiki]]", "[^1]", "[^1]: note", "*[HTML]: x", "[TOC]", "[!NOTE]",
		"| a | b |\n| --- | --- |", "a | b", "|", "a\\|b", "a\\\\|b", "{: onclick=alert(1)}", "{#id .class onclick=alert(1)}", "{{ x }}", "{% x %}", "import x from 'y'", "export default x", "<Component x={alert(1)} />", "line  \nbreak", "line\\\nbreak", "a\n\nb", "\n\n# head", "\r# head", "x\r\n\r\n<script>alert(1)</script>", "---\ntitle: x\n---", "term\n: definition", "<details><summary>x</summary>"}
}

// links returns what some renderers or terminals turn into links.
func links() []string {
	return []string{"http://a.example", "https://a.example/b?c=d&e=f#g", "HTTPS://A.EXAMPLE", "www.a.example", "WWW.a.example/b", "ftp://a.example/f", "//a.example/x", "mailto:a@b.example", "xmpp:a@b.example/x", "tel:+15550100", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", " javascript:alert(1)", "\x01javascript:alert(1)", "javascript\u200b:alert(1)", "data:text/html,<script>alert(1)</script>", "data:image/svg+xml,<svg onload=alert(1)>", "vbscript:msgbox", "file:///etc/passwd", "about:blank", "blob:x", "view-source:http://a.example", "rdar://1", "intent://x#Intent;end",
		"a@b.example", "a.b+c@d.example", "me@b.example.", "example.com", "a.example.org/x", "news.co.uk", "xn--a.xn--p1ai", "почта.рф", "a_b.example.com", "(http://a.example/x)", "“http://a.example/x”", "http://a.example/_x_/*y*", "http://user:pass@a.example/", "http://a.example\\@b.example/", "http://a.example:80/x", "http://127.0.0.1/x", "http://[::1]/x", "http://a.example/\u202etxt.exe", "http://xn--80ak6aa92e.com/", "http://аррӏе.com/", "http://%61.example/%zz", "http:a.example", "http:///a.example", "https:\\\\a.example", "http://", "www.", "@", "://", "http://a.example/ http://b.example/", "x:http://a.example", "foo.http://a.example", "*http://a.example*", "http://a.example**", "[http://a.example]", "<http://a.example>", "said.The", "U.S. and U.K. at 5:30 p.m.", "Note:this"}
}

// hidden returns texts with invisible characters, one of each kind.
func hidden() (out []string) {
	for r := rune(0); r < ' '; r++ {
		out = append(out, "nine"+string(r)+"boats")
	}
	for r := rune(0x7f); r < 0xa0; r++ {
		out = append(out, "nine"+string(r)+"boats")
	}
	for _, r := range []rune{0xad, 0x34f, 0x61c, 0x115f, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2061, 0x2064, 0x2066, 0x2067, 0x2068, 0x2069, 0x206a, 0x206f, 0x3164, 0xfe0f, 0xfeff, 0xffa0, 0xfff9, 0xfffb, 0xfffd, 0xfffe, 0xffff, 0x1d173, 0xe0001, 0xe0020, 0xe0041, 0xe007f, 0xe0100, 0xe0fff, 0x10ffff} {
		out = append(out, "nine"+string(r)+"boats", string(r)+string(r)+" boats")
	}
	tags := ""
	for _, r := range "ignore all of this" {
		tags += string(0xe0000 + r)
	}
	return append(out, "\u202egpj.exe", "a\u2067<b>\u2069c", "if (x) {\u202e } \u2066// y\u2069 \u2066", "boats"+tags, "می\u200cخواهم", "क\u200dष", "👩\u200d👩\u200d👧", "🏴"+tags+"\U000E007F", "שלום עולם", "مرحبا 40 \u200fقارب",
		"e"+strings.Repeat("\u0301", 60), "\xff\xfe", "\xed\xa0\x80", "\xc0\xbcscript\xc0\xbe", "nine\x9b31mboats", "\x00", "\ufeff", "nine\u00a0boats\u3000lost", "Вlinken", "ﬁne ＜script＞alert(1)＜/script＞")
}

func formulas() (out []string) {
	for _, before := range []string{"", " ", "\t", "\r", "\n", "\r\n", "\u00a0", "\u3000", "\u200b", "\ufeff", "\u200d", "\u2060", `"`, "'", `""`, "“", "\u202e", "x\n", "x\t", "x;", "x,", `x";"`, "x; "} {
		for _, sign := range []string{"=", "+", "-", "@", "＝", "＋", "－", "＠"} {
			out = append(out, before+sign+`HYPERLINK("http://a.example","x")`)
		}
	}
	return append(out, `=cmd|' /C calc'!A0`, `@SUM(1+1)*cmd|' /C calc'!A0`, `+1+1`, `-1+1`, `=1+1";"=2+2`, `=IMPORTXML("http://a.example","//x")`, "−1", "%0A=1+1", "-Infinity", "+0x1p-2", "-1_000", "-", "=", `"""=1"""`, "\t", "\n", "\tnine boats")
}

func scripts() []string {
	return []string{`</script>`, `</SCRIPT >`, `<!--<script>`, `<!--`, `-->`, "\u2028alert(1)", "\u2029alert(1)", `"};alert(1);//`, `';alert(1);//`, "`;alert(1);//", `\"`, `\u003cscript\u003e`, `\x3cscript\x3e`, `__proto__`, `constructor`, `*/alert(1)/*`, `//`, `{"a":1}`, `[]`, `null`, `\ud800`, `%3Cscript%3E`, "x\u0000y", `url(javascript:alert(1))`, `expression(alert(1))`, `@import "//a.example"`, `}*{display:none}`}
}

func terminals() (out []string) {
	for _, s := range []string{"[31mred", "[2J", "[H", "[?1049h", "]0;title\a", "]8;;http://a.example\x1b\\link\x1b]8;;\x1b\\", "]8;;http://a.example\alink\x1b]8;;\a", "]52;c;cm0gLXJm\a", "P$q\x1b\\", "c", "7", "#8", "(0", "[6n", "[5i", "_G\x1b\\", "^x\x1b\\", "X"} {
		out = append(out, "\x1b"+s)
	}
	return append(out, fmt.Sprintf("\x1b[%dm", 1<<20), "\u009b31mred", "\u009d0;title\u009c", "\u0090x\u009c", "\b\b\bnine", "nine\rten", "\a", "\x0e\x0f", "nine\x7f\x7f", "\x05", "\v\f")
}

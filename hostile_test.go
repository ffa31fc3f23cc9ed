package stemma_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"stemma"
	"stemma/claim"
	"stemma/edition"
	"stemma/report"
	"stemma/serve/print"
	"stemma/serve/web"
	"stemma/story"
)

// hostile returns texts made to be slow or to cause errors, by name. Each is about n
// characters long.
func hostile(n int) map[string]string {
	times := func(s string) string { return strings.Repeat(s, n/len(s)+1) }
	nested := func(open, inner, shut string) string {
		depth := n / (len(open) + len(shut))
		return strings.Repeat(open, depth) + inner + strings.Repeat(shut, depth)
	}
	return map[string]string{
		"unclosed quotes":     "He said: " + times(`"`),
		"curly openers":       times("“ said "),
		"nested brackets":     nested("(", "nine boats", ")"),
		"nested quotes":       nested("“‘", "nine", "’”"),
		"bidi":                "The \u202Emayor\u202C said " + times("\u2066nine\u2069 \u200Fboats "),
		"tags":                nested("<b>", "nine boats", "</b>"),
		"invalid UTF-8":       "At least \xff\xfe nine boats \xc3(" + times("\xe2\x80 said \x80"),
		"cut character":       times("Nine boats, she said.\xe2\x80"),
		"zeros":               "Nine\x00 boats\x00 were lost." + times("\x00"),
		"ten to the 400":      "The bill rose to 1" + strings.Repeat("0", 400) + " crowns, 10^400 in all, 9e999 and -9e999.",
		"digits":              "It cost $" + times("9"),
		"grouped digits":      "It cost $1" + times(",000") + " in all.",
		"decimals":            "It fell 0." + times("3") + " per cent.",
		"ranges":              times("between 1-2-3–4 and "),
		"no space":            times("a"),
		"no stop":             times("the mayor said the clerk said "),
		"stops":               times(". "),
		"marks":               times("?!…—"),
		"capitals":            times("Ada "),
		"titles":              times("President Minister General "),
		"hedges":              times("may possibly reportedly "),
		"dates":               times("Tuesday, March 4, 2031, at 5 p.m., "),
		"lines":               times("\n"),
		"short lines":         times("A\n\n"),
		"hyphens":             times("well-"),
		"apostrophes":         times("'"),
		"continued paragraph": times("“We left the harbour at nine.\n\n"),
		"units":               times("9 km (5.6 miles) "),
		"percent":             times("40% of the 90 "),
		"bounds":              times("at least up to more than "),
		"combining":           "e" + times("\u0301"),
		"emoji":               times("👩‍👩‍👧‍👦"),
		"surrogates":          times("\xed\xa0\x80"),
		"byte order marks":    times("\uFEFF"),
		"separators":          times("nine boats\u2028\u2029\u0085\v\f"),
		"front matter":        "---\n" + times("a: b\n") + "---\nNine boats.",
		"links":               times("https://a.example/b?c "),
		"credits":             times("(AP) — "),
		"formulas":            "=HYPERLINK(\"https://a.example\") " + times("=1+1\n"),
		"escapes":             times("\x1b[31m\x1b]0;x\a"),
		"empty":               "",
		"space":               " \n\t ",
	}
}

// Any bytes can be read and edited; every span is valid, and the edition can be
// written in every format.
func TestHostileTexts(t *testing.T) {
	n := 2_000
	if testing.Short() {
		n = 600
	}
	texts := hostile(n)
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		text := texts[name]
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			writeAll(t, text)
			t.Logf("%d bytes: %v", len(text), time.Since(start).Round(time.Millisecond))
		})
	}
}

func FuzzRead(f *testing.F) {
	for _, text := range hostile(300) {
		f.Add([]byte(text))
	}
	f.Add([]byte("HARBOUR FIRE\n\nUp to 40 boats were lost, the mayor, Ada Moor, said on Tuesday. “We counted nine,” she said.\n"))
	f.Fuzz(func(t *testing.T, text []byte) { editions(t, string(text)) })
}

// writeAll writes the editions of text in every format.
func writeAll(t *testing.T, text string) {
	es := editions(t, text)
	var b bytes.Buffer
	for _, err := range []error{
		print.JSON(&b, es), print.CSV(&b, es), print.Markdown(&b, es), print.Boards(&b, es, print.Style{}), web.Boards(&b, es),
	} {
		if err != nil {
			t.Error(err)
		}
	}
}

// editions returns the editions of two reports: one of text, and one of text with
// one more line. It checks that every span is valid.
func editions(t *testing.T, text string) []*edition.Edition {
	var rs []*claim.Reading
	for i, s := range []string{text, text + "\nNine boats were lost, the clerk said.\n"} {
		r := &report.Report{Ref: fmt.Sprintf("%d.txt", i), Text: s}
		r.Seal()
		rd := stemma.Read(stemma.English(), r)
		for _, fault := range readingFaults(rd) {
			t.Error(fault)
		}
		if _, err := json.Marshal(edition.Read(rd)); err != nil {
			t.Error(err)
		}
		rs = append(rs, rd)
	}
	var es []*edition.Edition
	byReport := story.ByReport(rs)
	for _, s := range stemma.Gather(rs) {
		e := stemma.Edit(s, s.Readings(byReport))
		for _, fault := range editionFaults(e) {
			t.Error(fault)
		}
		es = append(es, e)
	}
	return es
}

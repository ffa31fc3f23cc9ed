package pdf

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"
)

// Each fuzz target checks that a part of the reader does not panic, and that its work
// grows no faster than its input.

// spends calls do with an endless budget, and fails if it takes more work than
// perByte for each of n bytes, or if it frees more memory than it held.
func spends(t *testing.T, n, perByte int, do func(b *budget)) {
	b := endless()
	if !b.suffices(func() { do(b) }) {
		t.Fatal("the budget has no end")
	}
	if spent := 1<<50 - b.work; spent > 5000+perByte*n {
		t.Fatalf("%d bytes cost %d units of work", n, spent)
	}
	if held := 1<<50 - b.room; held < 0 {
		t.Fatalf("%d bytes more than were held were freed", -held)
	}
}

// FuzzRead checks that any bytes give valid text or an error, and that there is a note
// if the text was cut.
func FuzzRead(f *testing.F) {
	f.Add(storm(f))
	f.Add(classic("BT /F1 12 Tf 72 700 Td (Hello) Tj ET"))
	for _, build := range grown {
		f.Add(build(3))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		b := newBudget(len(data))
		got, err := read(data, b, nil)
		if err == nil && !utf8.ValidString(got.Text) {
			t.Fatal("the text is not UTF-8")
		}
		if got.Cut && len(got.Notes) == 0 {
			t.Fatal("cut without a note")
		}
		if err != nil && strings.Contains(err.Error(), "runtime error") {
			t.Fatal(err)
		}
		if b.room > leastRoom+len(data)/2 {
			t.Fatalf("%d bytes more than were held were freed", b.room-leastRoom-len(data)/2)
		}
	})
}

// storm returns a PDF printed by a browser.
func storm(f *testing.F) []byte {
	data, err := os.ReadFile("testdata/storm.pdf")
	if err != nil {
		f.Fatal(err)
	}
	return data
}

// stormStreams returns the decoded streams of that PDF that contain word.
func stormStreams(f *testing.F, word string) (out []string) {
	file := open(storm(f), endless())
	for _, num := range file.numbers() {
		if s, ok := file.get(num).(stream); ok {
			if body, err := file.decode(s); err == nil && strings.Contains(string(body), word) {
				out = append(out, string(body))
			}
		}
	}
	if len(out) == 0 {
		f.Fatalf("no stream holds %q", word)
	}
	return out
}

// FuzzLexer reads objects up to the end of the data.
func FuzzLexer(f *testing.F) {
	for _, s := range []string{
		"<</A [1 -2.5 .5 12 0 R] /B#20C (a\\(b\\)\\053\\\n) /D <41 4>>> true null", "[[[[[[[[[<<<<<<<<", "<</A>>", "(((", "<4", "]>}{)%x\n%", "1e9 --1 +.. 99999999999999 1 0 R1 0 R",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		spends(t, len(s), 250, func(b *budget) {
			l := &lexer{budget: b, data: []byte(s)}
			for at := -1; ; at = l.pos {
				if _, ok := l.next(0); !ok {
					break
				}
				if l.pos <= at {
					t.Fatalf("the reading stands still at %d", at)
				}
			}
			if l.held > 1000+400*len(s) {
				t.Fatalf("%d bytes are held in %d", len(s), l.held)
			}
			l.drop()
			if b.room != endless().room {
				t.Fatalf("%d bytes of room are not given back", endless().room-b.room)
			}
		})
	})
}

// FuzzContent draws a content stream with a font and a small form.
func FuzzContent(f *testing.F) {
	for _, s := range append(stormStreams(f, "BT"),
		"BT /F 12 Tf 14 TL 72 700 Td (a) Tj T* [(b)-900<63>] TJ 3 4 (c) \" (d) ' ET q 1 0 0 -1 0 0 cm Q /X Do", "BI /W 1 ID x EI BT /F 1e9 Tf 2 Tz 3 Ts 1 Tc 1 Tw (x y) Tj", "q q q Q Q Q Q /G 1 Tf () Tj") {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		m := onePage("")
		m.stream(6, "/Subtype /Form", "BT /F 9 Tf (x) Tj ET /X Do")
		spends(t, len(s), 500, func(b *budget) {
			file := open(m.bytes(), endless())
			p := newPainter(file)
			pages := p.pages()
			file.budget = b
			p.paint([]byte(s), pages[0].res, identity, 0)
			said := 0
			for _, r := range p.runs {
				said += len(r.text)
			}
			if said > 10*len(s) {
				t.Fatalf("%d bytes say %d", len(s), said)
			}
			p.pageLines()
		})
	})
}

// FuzzCMap parses a ToUnicode map and looks up every code.
func FuzzCMap(f *testing.F) {
	for _, s := range append(stormStreams(f, "begincmap"),
		"beginbfrange <00><ff><0041> <0010><0020>[<0041><D83DDE00>] endbfrange", "beginbfchar <41><> <42> <0041> endbfchar 1 endbfchar", "<ffffff><00><41> endbfrange <0><1>[[]] endbfrange") {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		spends(t, len(s), 500, func(b *budget) {
			file := &file{budget: b}
			spans := file.cmap([]byte(s))
			if len(spans) > 2*len(s) {
				t.Fatalf("%d bytes make %d spans", len(s), len(spans))
			}
			ft := &font{wide: true, unicode: spans, seen: map[int]glyph{}}
			for code := 0; code <= maxCode; code += 1 + code/8 {
				if g := ft.look(code); !utf8.ValidString(g.text) || len(g.text) > 4*mostUnits {
					t.Fatalf("code %d means %q", code, g.text)
				}
			}
		})
	})
}

// FuzzWidths reads the W array of a font and looks up codes.
func FuzzWidths(f *testing.F) {
	for _, s := range []string{"[1 [500 600] 7 9 250]", "[0 999999999 500 0 [1] 5 3 2]", "[-5 [1 2 3 4 5 6 7 8] -9 -2 1 1e12 1e12 3]", "[1 [2] 3", "[[1] 2 (a) 3 4]", "12 0 R"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		spends(t, len(s), 500, func(b *budget) {
			v := (&lexer{budget: b, data: []byte(s)}).object()
			file := &file{budget: b}
			ft := &font{wide: true, widths: newPainter(file).wideWidths(v), seen: map[int]glyph{}}
			for code := 0; code <= maxCode; code += 1 + code/8 {
				ft.look(code)
			}
			for i, s := range ft.widths {
				if s.lo > s.hi || i > 0 && s.lo <= ft.widths[i-1].hi {
					t.Fatalf("spans %v", ft.widths)
				}
			}
		})
	})
}

// FuzzFilters decodes a stream.
func FuzzFilters(f *testing.F) {
	f.Add("[/FlateDecode]", deflated("The ferry sank."))
	f.Add("[/Fl /Fl]", deflated(deflated(strings.Repeat("The ferry sank.", 90000))))
	f.Add("/ASCII85Decode", "<~zzzz9jqo^~>")
	f.Add("[/AHx /A85 null /LZWDecode]", "2861>")
	f.Fuzz(func(t *testing.T, filters, raw string) {
		b := endless()
		if !b.suffices(func() {
			file := &file{budget: b}
			kinds := (&lexer{budget: endless(), data: []byte(filters)}).object()
			body, err := file.decode(stream{dict: dict{"Filter": kinds}, raw: []byte(raw)})
			if err != nil && len(body) > 0 || len(body) > max(len(raw), leastStream+streamPerByte*len(raw)) {
				t.Fatalf("%d bytes unpack to %d, %v", len(raw), len(body), err)
			}
			file.free(len(body))
		}) {
			t.Fatal("the budget has no end")
		}
		if b.room != endless().room {
			t.Fatalf("%d bytes of room are not given back", endless().room-b.room)
		}
		if spent := endless().work - b.work; spent > mostFilters*(decodeWork+(inflateWork+3)*(leastStream+streamPerByte*len(raw))) {
			t.Fatalf("%d bytes cost %d units of work", len(raw), spent)
		}
	})
}

// FuzzLayout joins runs, each of four bytes and a text, to lines and paragraphs.
func FuzzLayout(f *testing.F) {
	f.Add("\x10\x10\x0c\x03The ferry\x10\x20\x0c\x03sank.")
	f.Add("\x01\x01\x01\x01a-\x01\x02\x01\x01b\x01\x03\x01\x01c")
	f.Add("\x05\x01\x01\x01\xad\xff\x05\x01\x01\x01 \x00")
	f.Fuzz(func(t *testing.T, s string) {
		p := &painter{f: &file{budget: endless()}}
		var pages [][]line
		size := 0
		for i := 0; i+4 < len(s); {
			n := min(1+int(s[i+3]%16), len(s)-i-4)
			x, y, size8 := float64(s[i])*4, 1000-float64(s[i+1])*4, float64(s[i+2])/8+1
			text := strings.ToValidUTF8(s[i+4:i+4+n], "\uFFFD")
			p.keepRun(run{x0: x, x1: x + size8*float64(n)/2, y: y, size: size8, text: text})
			size += len(text) + 3
			if s[i+3] > 200 {
				pages = append(pages, p.pageLines())
			}
			i += 4 + n
		}
		pages = append(pages, p.pageLines())
		need := 0
		for _, page := range pages {
			n := 0
			for _, para := range paragraphsOf(page) {
				n += len(para)
			}
			if n != len(page) {
				t.Fatalf("%d lines make paragraphs of %d", len(page), n)
			}
			for _, l := range page {
				need += runRoom + textRoom*len(l.text)
			}
		}
		if held := endless().room - p.f.room; held < need {
			t.Fatalf("lines that take %d hold %d", need, held)
		}
		if text := compose(pages, nil); !utf8.ValidString(text) || len(text) > size {
			t.Fatalf("runs of %d bytes make %q", size, text)
		}
	})
}

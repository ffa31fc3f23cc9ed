package print

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	goldhtml "github.com/yuin/goldmark/renderer/html"
	"golang.org/x/net/html"

	"stemma/edition"
	"stemma/internal/hostile"
	"stemma/internal/plain"
)

// each calls f for every hostile string, or one in three in a short run, with an edition
// that has the string in every field.
func each(f func(s string, es []*edition.Edition)) {
	for i, s := range hostile.Strings() {
		if testing.Short() && i%3 > 0 {
			continue
		}
		f(s, []*edition.Edition{hostile.Edition(s)})
	}
}

// Even if HTML in Markdown is allowed and addresses become links, the fields of an
// edition add no HTML element to the board, and only web addresses of reports are links.
func TestMarkdownIsInert(t *testing.T) {
	unsafe := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList), goldmark.WithRendererOptions(goldhtml.WithUnsafe()))
	board := strings.Fields("html head body h1 h2 p ul li table thead tbody tr th td strong code")
	rows, tried := 0, 0
	each(func(s string, es []*edition.Edition) {
		tried++
		var page bytes.Buffer
		if err := unsafe.Convert([]byte(written(t, func(b *bytes.Buffer) error { return Markdown(b, es) })), &page); err != nil {
			t.Fatal(err)
		}
		root, err := html.Parse(&page)
		if err != nil {
			t.Fatal(err)
		}
		address, web := plain.Address(s)
		for n := range root.Descendants() {
			switch {
			case n.Type == html.CommentNode:
				t.Errorf("%q makes a comment", s)
			case n.Type != html.ElementNode:
			case n.Data == "a":
				if got := n.Attr[0].Val; len(n.Attr) != 1 || n.Attr[0].Key != "href" || !web || !strings.HasPrefix(address, got) {
					t.Errorf("%q makes a link %v", s, n.Attr)
				}
			case !slices.Contains(board, n.Data):
				t.Errorf("%q makes <%s>", s, n.Data)
			case n.Data == "tr":
				rows++
			default:
				for _, a := range n.Attr {
					t.Errorf("%q makes <%s %s=%q>", s, n.Data, a.Key, a.Val)
				}
			}
		}
	})
	if want := 10 * tried; rows != want { // four heads, two witnesses, a point, two findings, a possible member
		t.Errorf("%d rows, want %d: a text ended its row or began one", rows, want)
	}
}

// Only visible characters, line breaks and our own colours are written to a terminal.
func TestTerminalIsInert(t *testing.T) {
	ours := []string{"\n", "", "\x1b[0m", "", "\x1b[1m", "", "\x1b[2m", "", "\x1b[1;31m", ""}
	for _, c := range lineColors {
		ours = append(ours, "\x1b["+c+"m", "")
	}
	strip := strings.NewReplacer(ours...)
	each(func(s string, es []*edition.Edition) {
		lone := hostile.Edition(s)
		lone.Witnesses = lone.Witnesses[:1]
		for _, st := range []Style{{Color: true}, {All: true}, {Width: 40}} {
			out := written(t, func(b *bytes.Buffer) error { return Boards(b, append(es, lone), st) })
			if at := strings.IndexFunc(strip.Replace(out), plain.Hidden); at >= 0 {
				t.Errorf("%q: %q", s, strip.Replace(out)[max(0, at-30):])
			}
			if !st.Color && strings.Contains(out, "\x1b") {
				t.Errorf("%q: an escape without colours", s)
			}
		}
	})
}

// Every row of the table has a cell for each column, and every cell is safe in a
// spreadsheet and is read back as it was written.
func TestCSVIsInert(t *testing.T) {
	each(func(s string, es []*edition.Edition) {
		out := written(t, func(b *bytes.Buffer) error { return CSV(b, es) })
		rows, err := csv.NewReader(strings.NewReader(out)).ReadAll() // checks that rows are of one length
		if err != nil {
			t.Fatal(err)
		}
		if len(rows) != 3 && len(rows) != 4 {
			t.Fatalf("%q: %d rows", s, len(rows))
		}
		for _, row := range rows[1:] {
			for i, got := range row {
				switch columns[i] {
				case "siglum", "start", "end", "value", "low", "high", "reports", "lines_low", "lines_high", "origins":
				case "id":
					if got != "S1" && got != plain.Cell(s) {
						t.Errorf("%q: id %q", s, got)
					}
				case "kind":
				default:
					if got != plain.Cell(s) && got != "" {
						t.Errorf("%q stands in column %s as %q", s, columns[i], got)
					}
				}
			}
		}
		if at := strings.IndexFunc(strings.NewReplacer("\n", "", "\t", "").Replace(out), plain.Hidden); at >= 0 {
			t.Errorf("%q: %q", s, out)
		}
	})
}

// JSON contains no hidden characters, no < and no >, and is read back as the same
// edition.
func TestJSONIsInert(t *testing.T) {
	each(func(s string, es []*edition.Edition) {
		out := written(t, func(b *bytes.Buffer) error { return JSON(b, es) })
		if at := strings.IndexFunc(strings.ReplaceAll(out, "\n", ""), plain.Hidden); at >= 0 || strings.ContainsAny(out, "<>&") {
			t.Errorf("%q: %.300q", s, out)
		}
		if strings.ToValidUTF8(s, "") != s {
			return // JSON cannot say it
		}
		var back struct{ Stories []*edition.Edition }
		if err := json.Unmarshal([]byte(out), &back); err != nil {
			t.Fatal(err)
		}
		for i := range es[0].Witnesses {
			es[0].Witnesses[i].Text = "" // does not stand there
		}
		if got, want := fmt.Sprintf("%#v", values(back.Stories[0])), fmt.Sprintf("%#v", values(es[0])); got != want {
			t.Errorf("%q: the edition is not read back as it was", s)
		}
	})
}

// values returns all values in x, in order.
func values(x any) (out []any) {
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Pointer:
			if !v.IsNil() {
				walk(v.Elem())
			}
		case reflect.Struct:
			for i := range v.NumField() {
				walk(v.Field(i))
			}
		case reflect.Slice, reflect.Array:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		default:
			out = append(out, v.Interface())
		}
	}
	walk(reflect.ValueOf(x))
	return out
}

package pdf

import (
	"bytes"
	"fmt"
	"strings"
)

// A maker builds a PDF of objects. 1 is the catalog, 2 the tree of pages, 3 the page,
// 4 its content, 5 the font F and 6 the form X.
type maker struct {
	objects map[int]string
	last    int
}

func (m *maker) set(num int, format string, args ...any) {
	m.objects[num] = fmt.Sprintf(format, args...)
	m.last = max(m.last, num)
}

func (m *maker) stream(num int, entries, body string, filters ...string) {
	for range filters {
		body = deflated(body)
	}
	if len(filters) > 0 {
		entries += " /Filter [" + strings.Join(filters, " ") + "]"
	}
	m.set(num, "<<%s /Length %d>> stream\n%s\nendstream", entries, len(body), body)
}

func (m *maker) bytes() []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	for num := range m.last + 1 {
		if o, ok := m.objects[num]; ok {
			fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", num, o)
		}
	}
	b.WriteString("trailer\n<</Root 1 0 R>>\n%%EOF\n")
	return b.Bytes()
}

const flate = "/FlateDecode"

// onePage returns a PDF of one page with content drawn with a font and a form.
func onePage(content string, filters ...string) *maker {
	m := &maker{objects: map[int]string{}}
	m.set(1, "<</Type /Catalog /Pages 2 0 R>>")
	m.set(2, "<</Type /Pages /Kids [3 0 R]>>")
	m.set(3, "<</Type /Page /Contents 4 0 R /Resources <</Font <</F 5 0 R>> /XObject <</X 6 0 R>>>>>>")
	m.stream(4, "", content, filters...)
	m.set(5, "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>")
	return m
}

// refs returns references to n objects: from, from+step, and so on.
func refs(from, n, step int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%d 0 R ", from+i*step)
	}
	return b.String()
}

// manyFonts returns a PDF that draws a character in each of n fonts.
func manyFonts(n int, font string) *maker {
	var content, names strings.Builder
	m := onePage("")
	for i := range n {
		fmt.Fprintf(&content, "BT /F%d 12 Tf (z) Tj ET ", i)
		fmt.Fprintf(&names, "/F%d %d 0 R ", i, 100+i)
		m.set(100+i, "%s", font)
	}
	m.stream(4, "", content.String())
	m.set(3, "<</Type /Page /Contents 4 0 R /Resources <</Font <<%s>>>>>>", names.String())
	return m
}

const wideFont = "<</Subtype /Type0 /ToUnicode 7 0 R /DescendantFonts [<</W %s>>]>>"

// grown holds functions that return a file with one thing repeated n times. The cost
// must grow no faster than n.
var grown = map[string]func(n int) []byte{
	"runs on one line": func(n int) []byte {
		return onePage("BT /F 12 Tf " + strings.Repeat("(a)Tj ", n)).bytes()
	},
	"runs on lines of their own": func(n int) []byte {
		return onePage("BT /F 12 Tf " + strings.Repeat("(a b)Tj 0 -14 Td ", n)).bytes()
	},
	"runs to the left": func(n int) []byte {
		return onePage("BT /F 12 Tf " + strings.Repeat("(a)Tj -20 0 Td ", n)).bytes()
	},
	"runs drawn again on the spot": func(n int) []byte {
		return onePage("BT /F 12 Tf " + strings.Repeat("(aaaaaaaaaaaaaaaa)Tj 0 0 Td ", n)).bytes()
	},
	"one string": func(n int) []byte {
		return onePage("BT /F 0.001 Tf (" + strings.Repeat("a ", n) + ")Tj").bytes()
	},
	"one array of strings": func(n int) []byte {
		return onePage("BT /F 0.001 Tf [" + strings.Repeat("(a)-900 ", n) + "]TJ").bytes()
	},
	"operands": func(n int) []byte { return onePage(strings.Repeat("[1 [2 <</A (x)>>]] ", n)).bytes() },
	"fonts set": func(n int) []byte {
		m := onePage(strings.Repeat("/F 12 Tf (aa) Tj ", n))
		m.set(3, "<</Contents 4 0 R /Resources <</Font <</F "+wideFont+">>>>>>", "[0 999999999 500]")
		return m.bytes()
	},
	"spans of widths": func(n int) []byte {
		m := onePage("BT /F 12 Tf (aa) Tj")
		m.set(5, wideFont, "["+strings.Repeat("0 999999999 500 7 [500 600] ", n)+"]")
		return m.bytes()
	},
	"spans of meanings": func(n int) []byte {
		m := onePage("BT /F 12 Tf (aa) Tj")
		m.set(5, wideFont, "[]")
		m.stream(7, "", "beginbfrange "+strings.Repeat("<0000><ffff><0041> <0007><9999><0042> ", n)+"endbfrange")
		return m.bytes()
	},
	"fonts of the same tables": func(n int) []byte {
		m := manyFonts(n, fmt.Sprintf(wideFont, "8 0 R"))
		m.stream(7, "", "beginbfrange "+strings.Repeat("<0000><ffff><0041> ", 5000)+"endbfrange")
		m.set(8, "[%s]", strings.Repeat("0 65535 500 ", 5000))
		return m.bytes()
	},
	"pages of one content": func(n int) []byte {
		m := onePage("BT /F 12 Tf (The ferry sank.) Tj")
		m.stream(7, "", "beginbfrange <0000><ffff><0041> endbfrange")
		m.set(2, "<</Kids [%s]>>", refs(100, n, 1))
		for i := range n {
			m.set(100+i, "<</Contents 4 0 R /Resources <</Font <</F "+wideFont+">>>>>>", "[0 999999999 500]")
		}
		return m.bytes()
	},
	"kids in a chain": func(n int) []byte {
		m := onePage("")
		m.set(2, "<</Kids [100 0 R]>>")
		for i := range n {
			m.set(100+i, "<</Kids [%d 0 R]>>", 101+i)
		}
		return m.bytes()
	},
	"kid named often": func(n int) []byte {
		m := onePage("")
		m.set(2, "<</Kids [%s]>>", strings.Repeat("3 0 R ", n))
		return m.bytes()
	},
	"forms drawn": func(n int) []byte {
		m := onePage(strings.Repeat("/X Do ", n))
		m.stream(6, "/Subtype /Form", "BT ET", flate)
		return m.bytes()
	},
	"packed objects": func(n int) []byte {
		var head strings.Builder
		for i := range n {
			fmt.Fprintf(&head, "%06d %06d ", 100+i, 24*i)
		}
		m := onePage("BT /F 12 Tf (a) Tj")
		m.stream(20, fmt.Sprintf("/Type /ObjStm /N %d /First %d", n, head.Len()), head.String()+strings.Repeat("<</A<</B<</C[1 2]>>>>>> ", n))
		return m.bytes()
	},
	"lengths that wait for one another": func(n int) []byte {
		m := onePage("")
		for i := range n {
			m.set(100+i, "<</Length %d 0 R>> stream x endstream", 101+i)
		}
		return m.bytes()
	},
	"objects": func(n int) []byte {
		m := onePage("")
		for i := range n {
			m.set(100+i, "<<>>")
		}
		return m.bytes()
	},
}

// amplified holds files with valid parts that would give very much text, by
// referring to one part many times or by compressing it well.
var amplified = map[string]func() []byte{
	"one code of sixteen letters": func() []byte {
		m := onePage("BT /F 12 Tf 72 700 Td ("+strings.Repeat("z", 2<<20)+") Tj ET", flate)
		m.set(5, "<</Subtype /Type1 /ToUnicode 7 0 R>>")
		m.stream(7, "", "beginbfrange <00><ff><"+strings.Repeat("0041", 16)+"> endbfrange", flate)
		return m.bytes()
	},
	"such a code on 5000 pages": func() []byte {
		m := onePage("BT /F 12 Tf 72 700 Td ("+strings.Repeat("z", 20000)+") Tj ET", flate)
		m.set(5, "<</Subtype /Type1 /ToUnicode 7 0 R>>")
		m.stream(7, "", "beginbfrange <00><ff><"+strings.Repeat("0041", 16)+"> endbfrange", flate)
		m.set(2, "<</Kids [%s]>>", refs(100, 5000, 1))
		for i := range 5000 {
			m.set(100+i, "<</Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>>")
		}
		return m.bytes()
	},
	"million widths, made anew": func() []byte {
		m := onePage(strings.Repeat("BT /F 12 Tf (aa) Tj ", 100000), flate)
		m.set(3, "<</Contents 4 0 R /Resources <</Font <</F <</Subtype /Type0 /DescendantFonts [<</W [0 999999999 500]>>]>>>>>>>>")
		return m.bytes()
	},
	"runs packed well": func() []byte {
		return onePage("BT /F 12 Tf "+strings.Repeat("(a b)Tj 0 -14 Td ", 180000)+"ET", flate).bytes()
	},
	"pages of runs packed well": func() []byte {
		m := onePage("")
		m.set(2, "<</Kids [%s] /Resources <</Font <</F 5 0 R>>>>>>", refs(100, 500, 2))
		for i := range 500 {
			m.set(100+2*i, "<</Contents %d 0 R>>", 101+2*i)
			m.stream(101+2*i, "", strings.Repeat(" ", i)+"BT /F 12 Tf "+strings.Repeat("(a b)Tj 0 -14 Td ", 14000)+"ET", flate)
		}
		return m.bytes()
	},
	"forms in forms": func() []byte {
		m := onePage(strings.Repeat("/X Do ", 50))
		for i := range 8 {
			m.stream(6+i, fmt.Sprintf("/Subtype /Form /Resources <</Font <</F 5 0 R>> /XObject <</X %d 0 R>>>>", 7+i),
				strings.Repeat("/X Do ", 50)+"BT /F 12 Tf (a b) Tj ET", flate)
		}
		return m.bytes()
	},
	"content named often": func() []byte {
		m := onePage("")
		m.set(3, "<</Contents [%s] /Resources <</Font <</F 5 0 R>>>>>>", strings.Repeat("20 0 R ", 20000))
		m.stream(20, "", strings.Repeat("BT /F 12 Tf (a b) Tj ET ", 20000), flate)
		return m.bytes()
	},
	"packed, packed and packed": func() []byte {
		return onePage(strings.Repeat("BT /F 12 Tf (a b) Tj ET ", 1<<18), flate, flate, flate).bytes()
	},
	"kids of kids shared": func() []byte {
		m := onePage("")
		m.set(5000, "[%s]", strings.Repeat(refs(100, 3000, 1), 10))
		for i := range 3000 {
			m.set(100+i, "<</Kids 5000 0 R>>")
		}
		m.set(2, "<</Kids 5000 0 R>>")
		return m.bytes()
	},
	"packed objects that are one": func() []byte {
		var head strings.Builder
		for i := range 50000 {
			fmt.Fprintf(&head, "%d 0 ", 100+i)
		}
		m := onePage("")
		m.set(2, "<</Kids [%s]>>", refs(100, 50000, 1))
		m.stream(60000, fmt.Sprintf("/Type /ObjStm /N 50000 /First %d", head.Len()), head.String()+"["+strings.Repeat("0 ", 100000)+"]", flate)
		return m.bytes()
	},
	"fonts of the same names": func() []byte {
		m := manyFonts(20000, "<</Subtype /Type1 /Encoding <</Differences 7 0 R>>>>")
		m.set(7, "[%s]", strings.Repeat("/aacute ", 30000))
		return m.bytes()
	},
	"list of widths named often": func() []byte {
		m := onePage("BT /F 12 Tf (aa) Tj")
		m.set(5, wideFont, "["+strings.Repeat("0 8 0 R ", 100000)+"]")
		m.set(8, "[%s]", strings.Repeat("0 ", 60000))
		return m.bytes()
	},
	"streams without an end": func() []byte {
		return []byte("%PDF-1.4 " + strings.Repeat("1 0 obj<</Type /ObjStm>>stream ", 3) + strings.ReplaceAll(manyObjects(200000), "[", "<<>> stream"))
	},
}

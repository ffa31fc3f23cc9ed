package hostile

import (
	"reflect"
	"strings"

	"stemma/edition"
)

// Edition returns an edition of two reports in which every string is one of those given, in
// turn, including enums and formulas, which do not come from reports. Only sigla are
// ordinary. Every passage is in its report's text.
func Edition(given ...string) *edition.Edition {
	f := &filler{given: given}
	var text strings.Builder
	text.WriteString("Nine boats were lost.\n")
	for _, s := range given {
		f.offset = append(f.offset, text.Len())
		text.WriteString(s + "\n")
	}
	e := &edition.Edition{}
	f.fill(reflect.ValueOf(e).Elem(), "")
	second := e.Witnesses[0]
	second.Siglum = "B"
	e.Witnesses = append(e.Witnesses, second)
	for i := range e.Witnesses {
		e.Witnesses[i].Text, e.Witnesses[i].Line = text.String(), i
		e.Witnesses[i].Marks = []edition.Mark{{Start: 5, End: 15, Kind: "figure"}, {Start: 5, End: text.Len(), Kind: "quote"}}
	}
	e.Stemma.Lines = []edition.Line{{Head: "*1", Sigla: []string{"A"}}, {Head: "B", Sigla: []string{"B"}}}
	e.Stemma.Nodes = append(e.Stemma.Nodes, edition.Node{ID: "A", Held: true}, edition.Node{ID: "B", Held: true})
	e.Stemma.Nodes[0].ID = "*1"
	edge := e.Stemma.Edges[0]
	edge.Parent = "*1"
	e.Stemma.Edges = append(e.Stemma.Edges, edge)
	twice := e.Quotes[0].Readings[0]
	twice.Siglum, twice.Passage.Siglum = "B", "B"
	e.Quotes = append(e.Quotes, edition.Utterance{Readings: []edition.QuoteReading{e.Quotes[0].Readings[0], twice}, Ops: e.Quotes[0].Ops})
	e.Loci[0].Variants = append(e.Loci[0].Variants, e.Loci[0].Variants[0])
	e.Findings = append(e.Findings, e.Findings[0])
	e.Findings[0].Against = nil
	return e
}

// A filler fills values with the given strings.
type filler struct {
	given  []string
	offset []int // of each in the text
	n      int   // number of strings used
}

// next returns the index of the next string.
func (f *filler) next() int {
	f.n++
	return (f.n - 1) % len(f.given)
}

// fill sets v and all values in it. name is the name of the field.
func (f *filler) fill(v reflect.Value, name string) {
	switch x := v.Addr().Interface().(type) {
	case *edition.Passage:
		i := f.next()
		*x = edition.Passage{Siglum: "A", Report: f.given[i], Start: f.offset[i], End: f.offset[i] + len(f.given[i]), Exact: f.given[i]}
		return
	case *edition.Number:
		*x = "9"
		return
	}
	switch v.Kind() {
	case reflect.String:
		switch name {
		case "Siglum", "Sigla", "Silent", "Like", "Child", "Parent", "Head":
			v.SetString("A")
		default:
			v.SetString(f.given[f.next()])
		}
	case reflect.Int:
		v.SetInt(2)
		if name == "Line" || name == "From" || name == "To" {
			v.SetInt(0)
		}
	case reflect.Float64:
		v.SetFloat(1.5)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.fill(v.Elem(), name)
	case reflect.Slice:
		if name == "Segments" {
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		f.fill(v.Index(0), name)
	case reflect.Array:
		for i := range v.Len() {
			f.fill(v.Index(i), name)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f.fill(v.Field(i), v.Type().Field(i).Name)
		}
	}
}

package edition

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"stemma/edition/label"
	"stemma/internal/caret"
)

// The schema in the file is the schema of the types; with -update it is
// written anew.
func TestSchemaIsOfTheTypes(t *testing.T) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(schema(comments(t, "types.go", "reading.go", "change.go", "number.go"))); err != nil {
		t.Fatal(err)
	}
	if caret.Update() {
		if err := os.WriteFile("schema.json", b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if !bytes.Equal(b.Bytes(), JSONSchema) {
		t.Error("schema.json is not the schema of the types: run go test ./edition -update and read what changed")
	}
}

// comments returns the doc comments of types and fields, by "Type" and
// "Type.Field", each on one line.
func comments(t *testing.T, files ...string) map[string]string {
	out := map[string]string{}
	flat := func(gs ...*ast.CommentGroup) string {
		for _, g := range gs {
			if s := strings.Join(strings.Fields(g.Text()), " "); s != "" {
				return s
			}
		}
		return ""
	}
	for _, file := range files {
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range f.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.TYPE {
				continue
			}
			for _, sp := range g.Specs {
				ts := sp.(*ast.TypeSpec)
				out[ts.Name.Name] = flat(ts.Doc, g.Doc)
				if st, ok := ts.Type.(*ast.StructType); ok {
					for _, field := range st.Fields.List {
						for _, n := range field.Names {
							out[ts.Name.Name+"."+n.Name] = flat(field.Doc, field.Comment)
						}
					}
				}
			}
		}
	}
	return out
}

// Every constant of a catalogue stands in the schema: a kind added to the code
// is added to the contract.
func TestCataloguesAreWhole(t *testing.T) {
	for _, c := range []struct {
		file, typ string // typ is the constants' type, "" for untyped ones
		of        []string
	}{
		{"../collate/types.go", "Relation", relations},
		{"../lineage/types.go", "Relation", catalogue["Edge.Relation"]},
		{"../coherence/types.go", "Verdict", catalogue["Check.Verdict"]},
		{"../mention/mention.go", "Firmness", firmness},
		{"../mention/figure/types.go", "Bound", bounds},
		{"../mention/figure/types.go", "Change", changes},
		{"../mention/name/types.go", "Type", names},
		{"../mention/quote/types.go", "Form", catalogue["ReadQuote.Form"]},
		{"../mention/hedge/types.go", "Kind", catalogue["ReadHedge.Kind"]},
		{"../mention/when/types.go", "Type", catalogue["ReadDate.Type"]},
		{"change.go", "ChangeKind", catalogue["Change.Kind"]},
		{"change.go", "Extreme", catalogue["Change.Of"]},
		{"../finding/kinds.go", "Topic", label.Topics.Values()},
		{"../finding/kinds.go", "", slices.Concat(catalogue["Finding.Kind"], catalogue["Finding.Severity"], catalogue["Finding.Tie"])},
	} {
		got, want := slices.Clone(c.of), constants(t, c.file, c.typ)
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s %s: the schema has %q, the code %q", filepath.Base(filepath.Dir(c.file)), c.typ, got, want)
		}
	}
}

func constants(t *testing.T, file, typ string) []string {
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, d := range f.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.CONST {
			continue
		}
		for _, sp := range g.Specs {
			vs := sp.(*ast.ValueSpec)
			id, _ := vs.Type.(*ast.Ident)
			if (id == nil) != (typ == "") || id != nil && id.Name != typ {
				continue
			}
			for _, v := range vs.Values {
				if l, ok := v.(*ast.BasicLit); ok && l.Kind == token.STRING {
					s, _ := strconv.Unquote(l.Value)
					out = append(out, s)
				}
			}
		}
	}
	if len(out) == 0 {
		t.Fatalf("%s: no constants of type %q", file, typ)
	}
	return out
}

// The catalogue names fields that there are.
func TestCatalogueNamesFields(t *testing.T) {
	doc := comments(t, "types.go", "reading.go", "change.go")
	for field := range catalogue {
		if _, ok := doc[field]; !ok {
			t.Errorf("no field %s", field)
		}
	}
}

// Values of a fixed set are written one way: words in lower case with underscores
// between them. Only TIMEX3 has its types in capitals; "" is of a field that may be
// without one.
func TestValuesAreWrittenOneWay(t *testing.T) {
	for field, values := range catalogue {
		for _, v := range values {
			if field != "ReadDate.Type" && strings.Trim(v, "abcdefghijklmnopqrstuvwxyz_") != "" {
				t.Errorf("%s: %q", field, v)
			}
		}
	}
	if !slices.Contains(catalogue["Edge.Relation"], "shares_quote") {
		t.Errorf("the relations of edges are %q", catalogue["Edge.Relation"])
	}
}

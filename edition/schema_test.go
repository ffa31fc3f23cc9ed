package edition

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
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
	if err := enc.Encode(schema(comments(t, "types.go", "lane.go", "reading.go", "change.go", "number.go"))); err != nil {
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
		{"../collate/relation/relation.go", "Relation", catalogue["relation"]},
		{"../lineage/types.go", "Relation", catalogue["edge"]},
		{"../coherence/types.go", "Verdict", catalogue["verdict"]},
		{"../mention/mention.go", "Firmness", catalogue["firmness"]},
		{"../mention/quantity/amount.go", "Bound", catalogue["bound"]},
		{"../mention/quantity/amount.go", "Change", catalogue["change"]},
		{"../mention/name/types.go", "Type", catalogue["name"]},
		{"../mention/quote/types.go", "Form", catalogue["form"]},
		{"../mention/hedge/types.go", "Kind", catalogue["hedge"]},
		{"../mention/when/types.go", "Type", catalogue["time"]},
		{"change.go", "ChangeKind", catalogue["kind_of_change"]},
		{"change.go", "Extreme", catalogue["extreme"]},
		{"../finding/kinds.go", "Topic", label.Topics.Values()},
		{"../finding/kinds.go", "", slices.Concat(catalogue["finding"], catalogue["severity"], catalogue["tie"])},
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

// A field that names a list of values names one of the catalogue, and every list has
// a field.
func TestFieldsNameCatalogues(t *testing.T) {
	named, seen := map[string]bool{}, map[reflect.Type]bool{}
	var walk func(reflect.Type)
	walk = func(typ reflect.Type) {
		switch typ.Kind() {
		case reflect.Slice, reflect.Array, reflect.Pointer:
			walk(typ.Elem())
		case reflect.Struct:
			if seen[typ] {
				return
			}
			seen[typ] = true
			for i := range typ.NumField() {
				f := typ.Field(i)
				if list, ok := f.Tag.Lookup(enumKey); ok {
					if named[list] = true; len(catalogue[list]) == 0 {
						t.Errorf("%s.%s: no list %q", typ, f.Name, list)
					}
				}
				walk(f.Type)
			}
		}
	}
	for _, typ := range []reflect.Type{reflect.TypeFor[Edition](), reflect.TypeFor[Reading](), reflect.TypeFor[Change]()} {
		walk(typ)
	}
	for list := range catalogue {
		if !named[list] {
			t.Errorf("no field has the values of %q", list)
		}
	}
}

// Values of a fixed set are written one way: words in lower case with underscores
// between them. Only TIMEX3 has its types in capitals; "" is of a field that may be
// without one.
func TestValuesAreWrittenOneWay(t *testing.T) {
	for list, values := range catalogue {
		for _, v := range values {
			if list != "time" && strings.Trim(v, "abcdefghijklmnopqrstuvwxyz_") != "" {
				t.Errorf("%s: %q", list, v)
			}
		}
	}
	if !slices.Contains(catalogue["edge"], "shares_quote") {
		t.Errorf("the relations of edges are %q", catalogue["edge"])
	}
}

package export

import (
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"stemma/internal/caret"
)

// docs/tables.md says what every column of every table holds; -update writes it.
func TestTablesAreDocumented(t *testing.T) {
	const file = "../../docs/tables.md"
	var b strings.Builder
	b.WriteString("# Tables for analysis\n\n" +
		"`stemma reports/ -o figures.parquet` and `stemma export -o figures.parquet` write one table as Apache Parquet; with a folder for the output and `--format parquet` they write all. `stemma batch` writes each as a folder of Parquet files, of some thousand reports each.\n" +
		"Offsets are bytes of the report's text in UTF-8, from 0, the end not included. A column that is marked ? may be null. Columns may be added.\n" +
		"This page is made of the Go types in serve/export.\n")
	rows := []reflect.Type{reflect.TypeFor[storyRow](), reflect.TypeFor[reportRow](), reflect.TypeFor[claimRow](), reflect.TypeFor[figureRow](), reflect.TypeFor[quoteRow](),
		reflect.TypeFor[attributionRow](), reflect.TypeFor[edgeRow](), reflect.TypeFor[findingRow]()}
	if len(rows) != len(Tables) {
		t.Fatalf("%d tables", len(Tables))
	}
	for i, typ := range rows {
		fmt.Fprintf(&b, "\n## %s: %s\n\n| column | type | what it holds |\n| --- | --- | --- |\n", Tables[i].Name, Tables[i].Says)
		columns(t, &b, typ)
	}
	if caret.Update() {
		if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := os.ReadFile(file); err != nil || string(got) != b.String() {
		t.Errorf("%s is not of the types (%v): go test ./serve/export -update", file, err)
	}
}

func columns(t *testing.T, b *strings.Builder, row reflect.Type) {
	for i := range row.NumField() {
		f := row.Field(i)
		if f.Anonymous {
			columns(t, b, f.Type)
			continue
		}
		name, _, _ := strings.Cut(f.Tag.Get("parquet"), ",")
		doc, typ, null := f.Tag.Get("doc"), f.Type, ""
		if typ.Kind() == reflect.Pointer {
			typ, null = typ.Elem(), "?"
		}
		if name == "" || doc == "" {
			t.Errorf("%s.%s has no name or no doc", row.Name(), f.Name)
		}
		fmt.Fprintf(b, "| %s | %s%s | %s |\n", name, typ.Kind(), null, doc)
	}
}

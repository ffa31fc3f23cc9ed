package api

import (
	"encoding/json"
	"io"
	"reflect"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/danielgtaylor/huma/v2"

	"stemma/edition"
	"stemma/internal/plain"
)

// schemas is where schemas stand in the OpenAPI document.
const schemas = "#/components/schemas/"

// format reads and writes JSON. What is hidden in texts is escaped.
var format = huma.Format{
	Marshal:   func(w io.Writer, v any) error { return plain.NewEncoder(w).Encode(v) },
	Unmarshal: json.Unmarshal,
}

// editionSchemas returns the definitions of the schema of editions, for the OpenAPI
// document: one contract says what an edition is, wherever it is written.
func editionSchemas() map[string]*huma.Schema {
	var doc struct {
		Defs map[string]map[string]any `json:"$defs"`
	}
	moved := strings.ReplaceAll(string(edition.JSONSchema), `"#/$defs/`, `"`+schemas)
	if err := json.Unmarshal([]byte(moved), &doc); err != nil {
		panic(err) // it is part of the program
	}
	out := map[string]*huma.Schema{}
	for name, def := range doc.Defs {
		out[name] = &huma.Schema{Extensions: def}
	}
	return out
}

// An of is a value of package edition in an answer. Its schema is that of editions.
type of[T any] struct{ V T }

// MarshalJSON writes the value.
func (o of[T]) MarshalJSON() ([]byte, error) { return json.Marshal(o.V) }

// Schema implements huma.SchemaProvider.
func (of[T]) Schema(huma.Registry) *huma.Schema { return schemaOf(reflect.TypeFor[T]()) }

// schemaOf returns the schema of a type of package edition, or of a list of one.
func schemaOf(t reflect.Type) *huma.Schema {
	switch t.Kind() {
	case reflect.Slice:
		return &huma.Schema{Type: huma.TypeArray, Items: schemaOf(t.Elem())}
	case reflect.Pointer:
		return &huma.Schema{AnyOf: []*huma.Schema{schemaOf(t.Elem()), {Type: "null"}}}
	}
	r, n := utf8.DecodeRuneInString(t.Name())
	return &huma.Schema{Ref: schemas + string(unicode.ToLower(r)) + t.Name()[n:]}
}

// list returns a list that JSON writes as one where it is empty.
func list[T any](ts []T) of[[]T] {
	if ts == nil {
		ts = []T{}
	}
	return of[[]T]{ts}
}

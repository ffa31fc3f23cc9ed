package edition

import (
	_ "embed"
	"reflect"
	"strings"
	"unicode"
	"unicode/utf8"

	"stemma/edition/label"
	"stemma/mention/figure"
	"stemma/mention/hedge"
	"stemma/mention/quote"
	"stemma/mention/when"
)

// JSONSchema is the JSON Schema, draft 2020-12, of the documents we publish:
// its root is {"stories": […]}, a line of `stemma read` is #/$defs/reading, and a
// Change is #/$defs/change.
// It is made of the Go types; a test makes it anew and compares.
//
//go:embed schema.json
var JSONSchema []byte

// An object is a JSON object of a schema; encoding/json sorts its names.
type object = map[string]any

// schema makes the schema of the types Edition, Reading and Change. The text of doc, by
// "Type" or "Type.Field", becomes the description.
func schema(doc map[string]string) object {
	s := schemer{defs: object{}, doc: doc}
	editions := s.of(reflect.TypeFor[[]*Edition]())
	s.of(reflect.TypeFor[Reading]())
	s.of(reflect.TypeFor[Change]())
	return object{
		"$schema":  "https://json-schema.org/draft/2020-12/schema",
		"$comment": "Made of the Go types of package edition; licence as the program's.",
		"title":    "stemma editions",
		"description": "What stemma --format json writes; #/$defs/reading is a line of stemma read, #/$defs/change what one edition says that another did not. " +
			"Offsets are bytes of the report's text in UTF-8, from 0, the end not included: of the field text of a line of stemma read --text, " +
			"which of a text or Markdown file in UTF-8 is the file, byte for byte. Values of a fixed set are words in lower case with _ between them, but for the types of dates, which are those of TIMEX3. Fields may be added; a field that goes or changes its meaning raises edition.schema.",
		"type":       "object",
		"properties": object{"stories": editions},
		"required":   []string{"stories"},
		"$defs":      s.defs,
	}
}

type schemer struct {
	defs object
	doc  map[string]string
}

// of returns the schema of a type; structs become definitions.
func (s *schemer) of(t reflect.Type) object {
	if t == reflect.TypeFor[Number]() {
		return object{"type": "number"}
	}
	switch t.Kind() {
	case reflect.String:
		return object{"type": "string"}
	case reflect.Bool:
		return object{"type": "boolean"}
	case reflect.Int:
		return object{"type": "integer"}
	case reflect.Float64:
		return object{"type": "number"}
	case reflect.Slice:
		elem := t.Elem()
		if elem.Kind() == reflect.Pointer {
			elem = elem.Elem() // no element is null
		}
		return object{"type": "array", "items": s.of(elem)}
	case reflect.Array:
		return object{"type": "array", "items": s.of(t.Elem()), "minItems": t.Len(), "maxItems": t.Len()}
	case reflect.Pointer:
		return object{"anyOf": []object{s.of(t.Elem()), {"type": "null"}}}
	case reflect.Struct:
		return s.structure(t)
	}
	panic("edition: no schema for " + t.String())
}

func (s *schemer) structure(t reflect.Type) object {
	ref := defName(t.Name())
	if _, known := s.defs[ref]; !known {
		def := object{"type": "object"}
		s.defs[ref] = def // before its fields, which may lead back here
		properties, required := object{}, []string{}
		s.fields(t, t.Name(), properties, &required)
		def["properties"], def["required"] = properties, required
		s.describe(def, t.Name())
	}
	return object{"$ref": "#/$defs/" + ref}
}

// fields adds the fields of t, those of an embedded struct among them.
func (s *schemer) fields(t reflect.Type, owner string, properties object, required *[]string) {
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			s.fields(f.Type, owner, properties, required)
			continue
		}
		tag, option, _ := strings.Cut(f.Tag.Get("json"), ",")
		if tag == "-" {
			continue
		}
		typ := f.Type
		if option == "omitempty" && typ.Kind() == reflect.Pointer {
			typ = typ.Elem() // it is absent, never null
		}
		p := s.of(typ)
		if values, ok := catalogue[owner+"."+f.Name]; ok {
			if list, ok := p["items"].(object); ok {
				list["enum"] = values
			} else {
				p["enum"] = values
			}
		}
		s.describe(p, owner+"."+f.Name)
		properties[tag] = p
		if option != "omitempty" {
			*required = append(*required, tag)
		}
	}
}

func (s *schemer) describe(def object, what string) {
	if d := s.doc[what]; d != "" {
		def["description"] = d
	}
}

func defName(typeName string) string {
	r, n := utf8.DecodeRuneInString(typeName)
	return string(unicode.ToLower(r)) + typeName[n:]
}

// catalogue holds the values of the fields that have a fixed set of them: those of
// package label, and those that a reading alone has.
var catalogue = map[string][]string{
	"Tile.Firmness": firmness, "Point.Firmness": append([]string{""}, firmness...), "Variant.Firmness": firmness,
	"Tile.Relation": relations, "Series.Relation": relations, "Locus.Relation": relations,
	"Tile.Theme": label.Themes.Values(), "Locus.Theme": label.Themes.Values(),
	"Mark.Kind":       label.Marks.Values(),
	"Move.Kind":       label.Moves.Values(),
	"Point.Bound":     bounds,
	"Point.Change":    changes,
	"Held.Why":        label.Vetoes.Values(),
	"Op.Kind":         label.Ops.Values(),
	"Edge.Relation":   label.Edges.Values(),
	"Evidence.Class":  label.Classes.Values(),
	"Evidence.Kind":   label.Evidence.Values(),
	"Check.Kind":      label.Checks.Values(),
	"Check.Verdict":   label.Verdicts.Values(),
	"Finding.Kind":    label.Kinds.Values(),
	"Finding.Tie":     label.Ties.Values(),
	"Alike.Why":       label.Alike.Values(),
	"Reason.Feature":  label.Features.Values(),
	"Place.Precision": precisions, "Actor.Type": names,
	"Change.Kind": values(ChangeKinds...), "Change.Of": values(Extremes...), "Change.Finding": label.Kinds.Values(),
	"Finding.Severity": label.Severities.Values(),
	"Unused.Why":       label.Unused.Values(), "ReadWhy.Why": label.Unused.Values(),

	"ReadFigure.Bound": bounds, "ReadFigure.Change": changes,
	"ReadQuote.Form":      values(quote.Direct, quote.Term),
	"ReadSaying.Firmness": firmness, "ReadClaim.Firmness": firmness, "ReadClaim.Author": firmness,
	"ReadHedge.Kind":      values(hedge.Possible, hedge.Probable, hedge.Belief, hedge.Condition, hedge.Inquiry, hedge.Hearsay),
	"ReadDate.Type":       values(when.Date, when.Time, when.Duration, when.Set),
	"ReadName.Type":       names,
	"ReadPlace.Precision": precisions,
}

var (
	firmness   = label.Firmness.Values()
	relations  = label.Relations.Values()
	bounds     = values(figure.Exact, figure.Approx, figure.AtMost, figure.AtLeast, figure.MoreThan, figure.LessThan, figure.Range)
	changes    = values(figure.Level, figure.Up, figure.Down, figure.By)
	names      = label.Actors.Values()
	precisions = label.Precisions.Values()
)

func values[T ~string](vs ...T) []string {
	out := make([]string, len(vs))
	for i, v := range vs {
		out[i] = string(v)
	}
	return out
}

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

// The words of JSON Schema; enum is also the tag of a field that names its values.
const (
	typeKey        = "type"
	itemsKey       = "items"
	minItemsKey    = "minItems"
	maxItemsKey    = "maxItems"
	anyOfKey       = "anyOf"
	propertiesKey  = "properties"
	requiredKey    = "required"
	descriptionKey = "description"
	enumKey        = "enum"
	titleKey       = "title"

	arrayType   = "array"
	objectType  = "object"
	stringType  = "string"
	booleanType = "boolean"
	integerType = "integer"
	numberType  = "number"
	nullType    = "null"
)

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
		titleKey:   "stemma editions",
		descriptionKey: "What stemma --format json writes; #/$defs/reading is a line of stemma read, #/$defs/change what one edition says that another did not. " +
			"Offsets are bytes of the report's text in UTF-8, from 0, the end not included: of the field text of a line of stemma read --text, " +
			"which of a text or Markdown file in UTF-8 is the file, byte for byte. Values of a fixed set are words in lower case with _ between them, but for the types of dates, which are those of TIMEX3. Fields may be added; a field that goes or changes its meaning raises edition.schema.",
		typeKey:       objectType,
		propertiesKey: object{"stories": editions},
		requiredKey:   []string{"stories"},
		"$defs":       s.defs,
	}
}

type schemer struct {
	defs object
	doc  map[string]string
}

// of returns the schema of a type; structs become definitions.
func (s *schemer) of(t reflect.Type) object {
	if t == reflect.TypeFor[Number]() {
		return object{typeKey: numberType}
	}
	switch t.Kind() {
	case reflect.String:
		return object{typeKey: stringType}
	case reflect.Bool:
		return object{typeKey: booleanType}
	case reflect.Int:
		return object{typeKey: integerType}
	case reflect.Float64:
		return object{typeKey: numberType}
	case reflect.Slice:
		elem := t.Elem()
		if elem.Kind() == reflect.Pointer {
			elem = elem.Elem() // no element is null
		}
		return object{typeKey: arrayType, itemsKey: s.of(elem)}
	case reflect.Array:
		return object{typeKey: arrayType, itemsKey: s.of(t.Elem()), minItemsKey: t.Len(), maxItemsKey: t.Len()}
	case reflect.Pointer:
		return object{anyOfKey: []object{s.of(t.Elem()), {typeKey: nullType}}}
	case reflect.Struct:
		return s.structure(t)
	}
	panic("edition: no schema for " + t.String())
}

func (s *schemer) structure(t reflect.Type) object {
	ref := defName(t.Name())
	if _, known := s.defs[ref]; !known {
		def := object{typeKey: objectType}
		s.defs[ref] = def // before its fields, which may lead back here
		properties, required := object{}, []string{}
		s.fields(t, t.Name(), properties, &required)
		def[propertiesKey], def[requiredKey] = properties, required
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
		if values, ok := catalogue[f.Tag.Get(enumKey)]; ok {
			if list, ok := p[itemsKey].(object); ok {
				list[enumKey] = values
			} else {
				p[enumKey] = values
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
		def[descriptionKey] = d
	}
}

func defName(typeName string) string {
	r, n := utf8.DecodeRuneInString(typeName)
	return string(unicode.ToLower(r)) + typeName[n:]
}

// catalogue holds the values of the fields that have a fixed set of them, by the tag
// enum of the field: those of package label, and those that a reading alone has.
var catalogue = map[string][]string{
	"firmness": label.Firmness.Values(), "firmness_or_none": append([]string{""}, label.Firmness.Values()...),
	"relation": label.Relations.Values(), "unit": label.Units.Values(), "theme": label.Themes.Values(), "mark": label.Marks.Values(), "move": label.Moves.Values(),
	"bound":  values(figure.Exact, figure.Approx, figure.AtMost, figure.AtLeast, figure.MoreThan, figure.LessThan, figure.Range),
	"change": values(figure.Level, figure.Up, figure.Down, figure.By),
	"veto":   label.Vetoes.Values(), "op": label.Ops.Values(), "edge": label.Edges.Values(), "class": label.Classes.Values(),
	"evidence": label.Evidence.Values(), "check": label.Checks.Values(), "verdict": label.Verdicts.Values(),
	"finding": label.Kinds.Values(), "tie": label.Ties.Values(), "severity": label.Severities.Values(),
	"alike": label.Alike.Values(), "feature": label.Features.Values(), "precision": label.Precisions.Values(), "name": label.Actors.Values(),
	"unused": label.Unused.Values(), "kind_of_change": values(ChangeKinds...), "extreme": values(Extremes...),
	"form":  values(quote.Direct, quote.Term),
	"hedge": values(hedge.Possible, hedge.Probable, hedge.Belief, hedge.Condition, hedge.Inquiry, hedge.Hearsay),
	"time":  values(when.Date, when.Time, when.Duration, when.Set),
}

func values[T ~string](vs ...T) []string {
	out := make([]string, len(vs))
	for i, v := range vs {
		out[i] = string(v)
	}
	return out
}

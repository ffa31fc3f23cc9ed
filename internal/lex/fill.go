package lex

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
)

// Phrases is a list of phrases of one word or more.
type Phrases = Table[struct{}]

// Fill adds the words of a lexicon to the fields of the struct that dst points to. The
// first field of a line names the struct field, in lower case and with a space (written
// "_") between words. The second field lists words, separated by "|":
//
//	motion      go|come|move         = …     Motion Set
//	open_bound  as_many_as|up_to     = …     OpenBound Phrases
//	relative    his_wife|wife  wife  = …     Relative Map: the third field is the value
//
// Several lines may name the same field. Fill panics if an exported field of one of these
// types has no line, or a line has no field.
func Fill(dst any, lx *Lexicon) {
	v := reflect.ValueOf(dst).Elem()
	fields := map[string]any{}
	for i := range v.NumField() {
		if !v.Type().Field(i).IsExported() {
			continue
		}
		switch f := v.Field(i).Addr().Interface().(type) {
		case *Set, *Phrases, *Map:
			fields[strings.ToLower(v.Type().Field(i).Name)] = f
		}
	}
	filled := map[string]bool{}
	for _, l := range lx.Lines {
		name := strings.ReplaceAll(l.Field(0), " ", "")
		f, ok := fields[name]
		if !ok {
			panic(fmt.Sprintf("%s: %s has no field %q", l.By, v.Type(), name))
		}
		filled[name] = true
		for w := range strings.SplitSeq(l.Field(1), "|") {
			switch f := f.(type) {
			case *Set:
				if strings.Contains(w, " ") {
					panic(fmt.Sprintf("%s: the phrase %q in a list of words", l.By, w))
				}
				f.Add(w, l.By)
			case *Phrases:
				f.Add(strings.Fields(w), struct{}{}, l.By)
			case *Map:
				f.add(w, l.Field(2), l.By)
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		if !filled[name] {
			panic(fmt.Sprintf("%s: no line for %s of %s", lx.File, name, v.Type()))
		}
	}
}

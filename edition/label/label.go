// Package label is the catalogue of an edition: every value that one of its fields may
// have, and the words and signs by which a reader is shown it.
//
// The schema takes its values from here and every writer its words, so a value that is
// new is one entry, and no two writers call one thing by two names.
package label

import "strings"

// A Label is a value and the words for it.
type Label struct{ Value, Words string }

// A List is the values that a field may have, in the order of the schema.
type List []Label

// Of returns the words for a value; ok is false for one that is not in the list.
func (l List) Of(value string) (words string, ok bool) {
	for _, x := range l {
		if x.Value == value {
			return x.Words, true
		}
	}
	return "", false
}

// Say returns the words for a value, or the value with spaces where the list does not
// know it.
func (l List) Say(value string) string {
	if w, ok := l.Of(value); ok {
		return w
	}
	return spaced(value)
}

// Values returns the values of the list.
func (l List) Values() []string {
	out := make([]string, len(l))
	for i, x := range l {
		out[i] = x.Value
	}
	return out
}

// spaced is a value as words.
func spaced(value string) string { return strings.ReplaceAll(value, "_", " ") }

// named lists values that are made of names: what the code calls "other day" is
// other_day in an edition.
func named(names []string) List {
	out := make(List, len(names))
	for i, n := range names {
		out[i] = Label{Value(n), n}
	}
	return out
}

// Value is the value that an edition has for a name.
func Value(name string) string { return strings.ReplaceAll(name, " ", "_") }

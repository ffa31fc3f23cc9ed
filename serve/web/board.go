package web

import "html/template"

// L returns the label for a key.
func (s *story) L(key string) string { return fixed(key) }

// L returns the label for a key.
func (b *board) L(key string) string { return fixed(key) }

// Enum returns the label of a value. A value without a label is shown as a calculated
// value.
func (s *story) Enum(kind, value string) template.HTML {
	if value == "" {
		return ""
	}
	if l, ok := enums[kind].Of(value); ok {
		return template.HTML(esc(l))
	}
	return calc(spaced(value))
}

// Label returns the heading of a section.
func Label(section string) string { return fixed("h." + section) }

// fixed returns the label for a key. It returns the key itself if there is none, which
// makes a test fail.
func fixed(key string) string {
	if l, ok := labels[key]; ok {
		return l
	}
	return key
}

// enum returns the label of a value for an attribute.
func enum(kind, value string) string { return folded(enums[kind].Say(value)) }

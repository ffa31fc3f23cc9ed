package feed

import (
	"fmt"
	"slices"
	"strings"
)

// tag handles a start tag or an end tag.
func (t *tidier) tag(tg tag) {
	t.inRun = false
	if tg.end {
		t.endTag(tg.name)
		return
	}
	name := local(tg.name)
	if t.root == "" {
		if !slices.Contains(t.g.roots, name) {
			return // before the root, as from a program that writes its warnings there
		}
		t.root = name
	}
	if t.entry >= 0 && strings.EqualFold(t.stack[t.entry].name, tg.name) && t.g.entries[name] != nil {
		t.mended++
		t.closeTo(t.entry)
	}
	if len(t.stack) >= maxDepth {
		t.deep++
		return
	}
	parent := ""
	if n := len(t.stack); n > 0 {
		parent = local(t.stack[n-1].name)
	}
	begins := t.entry < 0 && slices.Contains(t.g.entries[name], parent)
	if begins {
		t.seen++
		if t.heads == "" {
			for i, e := range t.stack {
				t.heads += string(t.out[e.at:e.tagEnd])
				t.feet = "</" + t.stack[i].name + ">" + t.feet
			}
		}
	}
	t.push(tg)
	if begins {
		t.entry = len(t.stack) - 1
	}
	if tg.empty {
		t.close()
	}
}

// push opens an element and writes its start tag.
func (t *tidier) push(tg tag) {
	e := element{name: tg.name, fold: strings.ToLower(tg.name), at: len(t.out)}
	if n := len(t.stack); n > 0 {
		e.namespaces = t.stack[n-1].namespaces
	}
	t.out = append(t.out, '<')
	t.out = append(t.out, tg.name...)
	for _, a := range tg.attrs {
		declares := a.name == "xmlns" || strings.HasPrefix(a.name, "xmlns:")
		if (declares || len(t.stack) < 2) && len(a.value) > maxNamespace || declares && e.namespaces >= maxNamespaces {
			continue
		}
		if declares {
			e.namespaces++
		}
		t.out = append(t.out, ' ')
		t.out = append(t.out, a.name...)
		t.out = append(t.out, '=', '"')
		t.out = append(t.out, attrValue(a.value)...)
		t.out = append(t.out, '"')
	}
	t.out = append(t.out, '>')
	e.tagEnd = len(t.out)
	t.spent += perTag + e.namespaces
	t.open[e.fold]++
	t.stack = append(t.stack, e)
}

// attrValue returns the value of an attribute as it may stand between double quotes.
func attrValue(s string) string {
	s = strings.ReplaceAll(s, `"`, "&quot;")
	if !strings.Contains(s, "&#") {
		return s
	}
	var b strings.Builder
	for {
		i := strings.Index(s, "&#")
		if i < 0 {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(s[:i])
		s = s[i:]
		if n, legal := reference(s); n > 0 && !legal {
			s = s[n:]
			continue
		}
		b.WriteString("&#")
		s = s[2:]
	}
}

// endTag closes the innermost element of that name, and those inside it. If there is
// none, it does nothing.
func (t *tidier) endTag(name string) {
	fold := strings.ToLower(name)
	if t.open[fold] == 0 {
		if t.root != "" {
			t.mended++
		}
		return
	}
	for i := len(t.stack) - 1; i >= 0; i-- {
		if t.stack[i].fold == fold {
			t.mended += len(t.stack) - 1 - i
			t.closeTo(i)
			return
		}
	}
}

// closeTo closes the elements from the innermost to the one at index i of the stack.
func (t *tidier) closeTo(i int) {
	for len(t.stack) > i {
		t.close()
	}
}

// close closes the innermost element. If it is an entry, it is kept or left out.
func (t *tidier) close() {
	n := len(t.stack) - 1
	at := t.stack[n].at
	t.pop()
	if n != t.entry {
		return
	}
	t.entry = -1
	switch {
	case len(t.out)-at > maxEntry:
		t.out = t.out[:at]
		t.left = append(t.left, Left{Entry: t.seen, Why: fmt.Sprintf("it is larger than %d MB", maxEntry>>20), Count: 1})
	case len(t.entries) == MaxEntries:
		t.out = t.out[:at]
		t.more++
	default:
		t.entries = append(t.entries, piece{at, len(t.out), t.seen})
	}
}

// pop closes the innermost element and writes its end tag.
func (t *tidier) pop() {
	name := t.stack[len(t.stack)-1].name
	t.out = append(t.out, '<', '/')
	t.out = append(t.out, name...)
	t.out = append(t.out, '>')
	t.drop()
}

// drop closes the innermost element without an end tag.
func (t *tidier) drop() {
	n := len(t.stack) - 1
	t.open[t.stack[n].fold]--
	t.stack = t.stack[:n]
}

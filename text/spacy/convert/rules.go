package main

import (
	"cmp"
	_ "embed"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// symbols are the names that have numbers of their own, norms the forms of
// marks: parts of spaCy that the package relies on and does not hold.
var (
	//go:embed symbols.txt
	symbols string
	//go:embed norms.txt
	norms string
)

// rules writes the tables of the tokenizer, the lexemes, the ruler and the
// lemmatizer. Package spacy draws the format of each above its reader.
func rules(w *wheel) ([]section, error) {
	tokenizer, err := w.msgpack("tokenizer")
	if err != nil {
		return nil, err
	}
	a, err := readAffixes(tokenizer)
	if err != nil {
		return nil, fmt.Errorf("tokenizer: %w", err)
	}
	out := a.sections()
	for _, f := range []func(*wheel, any) (section, error){exceptions, normTable, patterns} {
		s, err := f(w, tokenizer)
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	out = append(out, section{"words/symbols", []byte(uncommented(symbols))})
	lemmas, err := lemmas(w)
	return append(out, lemmas...), err
}

func (a *affixes) sections() []section {
	var classes, lists strings.Builder
	for _, name := range keysOf(a.classes) {
		classes.WriteString(name)
		for _, r := range a.classes[name] {
			fmt.Fprintf(&classes, " %x-%x", r.lo, r.hi)
		}
		classes.WriteByte('\n')
	}
	for _, name := range keysOf(a.lists) {
		fmt.Fprintf(&lists, "%s %s\n", name, strings.Join(a.lists[name], " "))
	}
	return []section{{"words/classes", []byte(classes.String())}, {"words/affixes", []byte(lists.String())}}
}

// exceptions writes the tokenizer's special cases.
func exceptions(_ *wheel, tokenizer any) (section, error) {
	const orth, norm = "65", "67"
	m, _ := dig(tokenizer, "exceptions").(map[string]any)
	var b strings.Builder
	for _, whole := range keysOf(m) {
		pieces, _ := m[whole].([]any)
		joined := ""
		for i, p := range pieces {
			if i > 0 {
				b.WriteByte('\x1e')
			}
			attrs, _ := p.(map[string]any)
			text, _ := attrs[orth].(string)
			joined += text
			b.WriteString(text)
			if n, ok := attrs[norm].(string); ok {
				b.WriteString("\x1f" + n)
			}
		}
		if joined != whole {
			return section{}, fmt.Errorf("tokenizer: exception %q has pieces %q", whole, joined)
		}
		b.WriteByte(0)
	}
	return section{"words/exceptions", []byte(b.String())}, nil
}

// normTable writes the norms by the number of the form.
func normTable(w *wheel, _ any) (section, error) {
	v, err := w.msgpack("vocab/lookups.bin")
	if err != nil {
		return section{}, err
	}
	table := map[uint64]string{}
	for _, line := range strings.Split(strings.TrimSpace(uncommented(norms)), "\n") {
		form, norm, _ := strings.Cut(line, " ")
		table[hash64(form)] = norm
	}
	m, _ := dig(v, "lexeme_norm").(map[string]any)
	for k, norm := range m {
		id, err := strconv.ParseUint(k, 10, 64)
		if err != nil {
			return section{}, fmt.Errorf("lexeme_norm: %w", err)
		}
		table[id], _ = norm.(string)
	}
	var out []byte
	for _, id := range keysOf(table) {
		out = binary.LittleEndian.AppendUint64(out, id)
		out = append(out, table[id]...)
		out = append(out, 0)
	}
	return section{"words/norms", out}, nil
}

// lemmas writes the lemmatizer's rules, exceptions and word lists.
func lemmas(w *wheel) ([]section, error) {
	v, err := w.msgpack("lemmatizer/lookups/lookups.bin")
	if err != nil {
		return nil, err
	}
	pos := map[string]string{}
	for _, p := range []string{"adj", "adv", "noun", "verb", "punct"} {
		pos[strconv.FormatUint(stringID(p), 10)] = p
	}
	var rules, exc strings.Builder
	var lists []section
	table := func(name string, each func(pos string, v any)) {
		m, _ := dig(v, name).(map[string]any)
		for _, k := range keysOf(m) {
			if pos[k] == "" {
				err = fmt.Errorf("%s: a part of speech of unknown number %s", name, k)
				return
			}
			each(pos[k], m[k])
		}
	}
	table("lemma_rules", func(pos string, v any) {
		list, _ := v.([]any)
		for _, rule := range list {
			pair := texts(rule)
			fmt.Fprintf(&rules, "%s\t%s\t%s\n", pos, pair[0], pair[1])
		}
	})
	table("lemma_exc", func(pos string, v any) {
		m, _ := v.(map[string]any)
		for _, word := range keysOf(m) {
			fmt.Fprintf(&exc, "%s\t%s\t%s\n", pos, word, strings.Join(texts(m[word]), "\t"))
		}
	})
	table("lemma_index", func(pos string, v any) {
		words := texts(v)
		slices.Sort(words)
		words = slices.Compact(words)
		lists = append(lists, section{"lemma/words/" + pos, []byte("\n" + strings.Join(words, "\n") + "\n")})
	})
	out := []section{{"lemma/rules", []byte(rules.String())}, {"lemma/exceptions", []byte(exc.String())}}
	return append(out, lists...), err
}

func texts(v any) []string {
	list, _ := v.([]any)
	out := make([]string, len(list))
	for i, x := range list {
		out[i], _ = x.(string)
	}
	return out
}

// uncommented drops the lines of a data file that begin with "# ".
func uncommented(s string) string {
	for strings.HasPrefix(s, "# ") {
		_, s, _ = strings.Cut(s, "\n")
	}
	return s
}

// stringID is spaCy's number of a text: that of a symbol, or the hash.
func stringID(s string) uint64 {
	for _, line := range strings.Split(uncommented(symbols), "\n") {
		if id, name, _ := strings.Cut(line, " "); name == s && s != "" {
			n, _ := strconv.ParseUint(id, 10, 64)
			return n
		}
	}
	return hash64(s)
}

// hash64 is MurmurHash64A (Austin Appleby, public domain) with seed 1.
func hash64(s string) uint64 {
	const m = 0xc6a4a7935bd1e995
	h := 1 ^ uint64(len(s))*m
	for ; len(s) >= 8; s = s[8:] {
		k := binary.LittleEndian.Uint64([]byte(s[:8])) * m
		h = (h ^ (k^k>>47)*m) * m
	}
	if s != "" {
		var tail [8]byte
		copy(tail[:], s)
		h = (h ^ binary.LittleEndian.Uint64(tail[:])) * m
	}
	h = (h ^ h>>47) * m
	return h ^ h>>47
}

// keysOf returns the keys of a map in order.
func keysOf[K cmp.Ordered, V any](m map[K]V) []K {
	return slices.Sorted(maps.Keys(m))
}

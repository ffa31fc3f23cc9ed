package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// networks writes every array of the four networks as a section of little-endian
// float32, named for network, layer and parameter: "tok2vec/28/E". Layers are
// numbered as the published file numbers them; shapes stand in "shapes", one a
// line: "tok2vec/28/E 5000 96".
func networks(w *wheel) ([]section, error) {
	var out []section
	var shapes strings.Builder
	for _, network := range []string{"tok2vec", "tagger", "parser", "ner"} {
		v, err := w.msgpack(network + "/model")
		if err != nil {
			return nil, err
		}
		params, _ := dig(v, "params").([]any)
		for i, layer := range params {
			m, _ := layer.(map[string]any)
			for _, p := range sortedKeys(m) {
				if m[p] == nil {
					continue
				}
				shape, data, err := array(m[p])
				name := fmt.Sprintf("%s/%d/%s", network, i, p)
				if err != nil {
					return nil, fmt.Errorf("%s: %w", name, err)
				}
				fmt.Fprintf(&shapes, "%s%s\n", name, shape)
				out = append(out, section{name, data})
			}
		}
	}
	return append(out, section{"shapes", []byte(shapes.String())}), nil
}

// array reads a numpy array of float32 as srsly writes it.
func array(v any) (shape string, data []byte, err error) {
	m, _ := v.(map[string]any)
	kind := fmt.Sprintf("%s", m["type"])
	data, ok := m["data"].([]byte)
	if kind != "<f4" || !ok {
		return "", nil, fmt.Errorf("not an array of float32 but %q", kind)
	}
	n := 4
	dims, _ := m["shape"].([]any)
	for _, d := range dims {
		k, _ := d.(int64)
		n *= int(k)
		shape += " " + strconv.Itoa(int(k))
	}
	if n != len(data) {
		return "", nil, fmt.Errorf("%d bytes for shape%s", len(data), shape)
	}
	return shape, data, nil
}

// labels writes the tagger's tags and the moves of parser and ner, one a line,
// in the order of the networks' outputs. A move is the letter of its kind, and
// after "-" its label: "L-nsubj".
func labels(w *wheel) ([]section, error) {
	b, err := w.file("tagger/cfg")
	if err != nil {
		return nil, err
	}
	var cfg struct{ Labels []string }
	if err := json.Unmarshal(b, &cfg); err != nil {
		return nil, fmt.Errorf("tagger/cfg: %w", err)
	}
	out := []section{{"tags", []byte(strings.Join(cfg.Labels, "\n"))}}
	for _, c := range []struct {
		name  string
		kinds string // the letter of each kind, by its number
	}{{"parser", "SDLRB"}, {"ner", "MBILUO"}} {
		v, err := w.msgpack(c.name + "/moves")
		if err != nil {
			return nil, err
		}
		text, _ := dig(v, "moves").(string)
		moves, err := moveNames(text, c.kinds)
		if err != nil {
			return nil, fmt.Errorf("%s/moves: %w", c.name, err)
		}
		out = append(out, section{c.name + "/moves", []byte(strings.Join(moves, "\n"))})
	}
	return out, nil
}

// moveNames lists the moves as the transition system numbers them: kind by
// kind, in a kind by falling frequency, then falling label; moves of negative
// frequency were added later and stand at the end.
func moveNames(text, kinds string) ([]string, error) {
	var byKind map[string]map[string]int
	if err := json.Unmarshal([]byte(text), &byKind); err != nil {
		return nil, err
	}
	type move struct {
		kind, freq int
		label      string
	}
	var first, late []move
	for k := range len(kinds) {
		for label, freq := range byKind[strconv.Itoa(k)] {
			if freq < 0 {
				late = append(late, move{k, freq, label})
			} else {
				first = append(first, move{k, freq, label})
			}
		}
	}
	if len(late) > 0 {
		return nil, fmt.Errorf("%d moves were added after training: their order is not implemented", len(late))
	}
	slices.SortFunc(first, func(a, b move) int {
		return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(b.freq, a.freq), cmp.Compare(b.label, a.label))
	})
	var out []string
	for _, m := range first {
		name := kinds[m.kind : m.kind+1]
		if m.label != "" || name == "U" {
			name += "-" + m.label
		}
		out = append(out, name)
	}
	return out, nil
}

// dig follows keys into nested maps; nil where one is missing.
func dig(v any, keys ...string) any {
	for _, k := range keys {
		m, _ := v.(map[string]any)
		v = m[k]
	}
	return v
}

func sortedKeys(m map[string]any) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

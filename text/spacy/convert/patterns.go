package main

import (
	"fmt"
	"strings"
)

// knownExpressions are the regular expressions of the ruler's patterns, and the
// texts they match.
var knownExpressions = map[string][]string{
	"^n'?t$":       {"nt", "n't"},
	"^n[ou]thin'$": {"nothin'", "nuthin'"},
	"^y'?$":        {"y", "y'"},
}

// patterns writes the attribute ruler's patterns in their order.
func patterns(w *wheel, _ any) (section, error) {
	v, err := w.msgpack("attribute_ruler/patterns")
	if err != nil {
		return section{}, err
	}
	list, _ := v.([]any)
	var b strings.Builder
	for i, p := range list {
		alts, _ := dig(p, "patterns").([]any)
		attrs, _ := dig(p, "attrs").(map[string]any)
		index, _ := dig(p, "index").(int64)
		for _, alt := range alts {
			fmt.Fprintf(&b, "%d %d", i, index)
			for _, k := range keysOf(attrs) {
				fmt.Fprintf(&b, " %s=%v", k, attrs[k])
			}
			toks, _ := alt.([]any)
			for _, tok := range toks {
				b.WriteByte('\t')
				m, _ := tok.(map[string]any)
				for j, k := range keysOf(m) {
					c, err := condition(m[k])
					if err != nil {
						return section{}, fmt.Errorf("attribute_ruler: pattern %d: %w", i, err)
					}
					if j > 0 {
						b.WriteByte(' ')
					}
					b.WriteString(k + c)
				}
			}
			b.WriteByte('\n')
		}
	}
	return section{"ruler/patterns", []byte(b.String())}, nil
}

// condition writes what a token's attribute must be: "=" and the texts of which
// it must be one, or "!" and those of which it must be none, parted by \x1f.
func condition(v any) (string, error) {
	switch v := v.(type) {
	case string:
		return "=" + v, nil
	case bool:
		return fmt.Sprintf("=%v", v), nil
	case map[string]any:
		if in, ok := v["IN"]; ok && len(v) == 1 {
			return "=" + strings.Join(texts(in), "\x1f"), nil
		}
		if not, ok := v["NOT_IN"]; ok && len(v) == 1 {
			return "!" + strings.Join(texts(not), "\x1f"), nil
		}
		if re, ok := v["REGEX"].(string); ok && knownExpressions[re] != nil {
			return "=" + strings.Join(knownExpressions[re], "\x1f"), nil
		}
	}
	return "", fmt.Errorf("condition %v", v)
}

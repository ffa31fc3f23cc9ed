package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// against says in one line how the outcome is not the one of the whole program.
func (o outcome) against(whole outcome) string {
	if o.broken != "" {
		return "does not build: " + o.broken
	}
	var said []string
	if failed := without(o.failed, whole.failed); len(failed) > 0 {
		said = append(said, fmt.Sprintf("%d tests fail: %s", len(failed), strings.Join(failed[:min(len(failed), 3)], ", ")))
	}
	changed := 0
	for i := range max(len(o.reads), len(whole.reads)) {
		if i >= len(o.reads) || i >= len(whole.reads) || o.reads[i] != whole.reads[i] {
			changed++
		}
	}
	if changed > 0 {
		said = append(said, fmt.Sprintf("%d of %d reports are read otherwise", changed, len(whole.reads)))
	}
	for _, name := range slices.Sorted(maps.Keys(whole.scores)) {
		if a, b := whole.scores[name], o.scores[name]; a != b {
			said = append(said, fmt.Sprintf("%s %s -> %s", name, a, b))
		}
	}
	if len(said) == 0 {
		return "nothing changes"
	}
	return strings.Join(said, "; ")
}

func without(a, b []string) (out []string) {
	for _, x := range a {
		if !slices.Contains(b, x) {
			out = append(out, x)
		}
	}
	return out
}

// failures lists the tests that fail in the log of go test -json, and packages
// that do not build.
func failures(log []byte) (out []string) {
	for line := range bytes.Lines(log) {
		var e struct{ Action, Package, Test string }
		if json.Unmarshal(line, &e) == nil && (e.Action == "fail" && e.Test != "" || e.Action == "build-fail") {
			out = append(out, e.Package+" "+e.Test)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// scoresIn returns the measures that evals print, in the form in which package
// ledger prints them: the place in the test, the measure, its score.
func scoresIn(log []byte) map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(string(log)) {
		if f := strings.Fields(line); len(f) > 3 && strings.HasPrefix(f[3], "(recorded") {
			out[f[1]] = f[2]
		}
	}
	return out
}

// readings returns the readings that stemma read printed, without the names of
// the rules that made them.
func readings(raw []byte) (out []string, err error) {
	for line := range bytes.Lines(raw) {
		var v any
		if err := json.Unmarshal(line, &v); err != nil {
			return nil, fmt.Errorf("read: line %d: %w", len(out)+1, err)
		}
		b, err := json.Marshal(unruled(v))
		if err != nil {
			return nil, err
		}
		out = append(out, string(b))
	}
	return out, nil
}

// unruled drops every "by" of a value.
func unruled(v any) any {
	switch v := v.(type) {
	case map[string]any:
		delete(v, "by")
		for k := range v {
			v[k] = unruled(v[k])
		}
	case []any:
		for i := range v {
			v[i] = unruled(v[i])
		}
	}
	return v
}

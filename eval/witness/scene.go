package witness

import (
	"embed"
	"fmt"
	"path"
	"sort"
	"strconv"
	"strings"
	"sync"
)

//go:embed scenes/*.scene reword.tbl outlets.tbl detail.tbl
var files embed.FS

// A scene is an event with everything that accounts of it may tell.
type scene struct {
	name    string
	unread  bool // its stories are for measuring only
	slots   []slot
	persons []slot // values[0] is the title, the others names
	numbers []number
	quotes  []quotation
	heads   []*telling
	facts   []fact
}

type slot struct {
	name   string
	values []string
}

type number struct {
	name, unit string
	low, high  int
}

type quotation struct {
	name, first, second string
	from, to            string // a word of it, and what takes its place where the quote is altered
}

type fact struct {
	name     string
	lead     bool
	tellings []*telling
}

// scenes returns the scenes in order of name. It panics where a scene file is wrong,
// which a test sees.
var scenes = sync.OnceValue(func() []*scene {
	names, err := files.ReadDir("scenes")
	if err != nil {
		panic(err)
	}
	var out []*scene
	for _, n := range names {
		raw, err := files.ReadFile(path.Join("scenes", n.Name()))
		if err != nil {
			panic(err)
		}
		s, err := parseScene(strings.TrimSuffix(n.Name(), ".scene"), string(raw))
		if err != nil {
			panic(err)
		}
		out = append(out, s)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].name < out[j].name })
	return out
})

// parseScene reads a scene file: lines of "slot", "person", "number", "quote" and
// "head", then facts, each with a line for every telling. README.md describes them.
func parseScene(name, src string) (*scene, error) {
	s := &scene{name: name}
	for i, line := range strings.Split(src, "\n") {
		if err := s.line(strings.TrimSpace(line)); err != nil {
			return nil, fmt.Errorf("%s.scene:%d: %w", name, i+1, err)
		}
	}
	return s, nil
}

func (s *scene) line(line string) error {
	word, rest, _ := strings.Cut(line, " ")
	head, tail, _ := strings.Cut(rest, ":")
	tail = strings.TrimSpace(tail)
	switch word {
	case "", "#":
	case "unread":
		s.unread = true
	case "slot", "person":
		v := strings.Split(tail, "|")
		for i := range v {
			v[i] = strings.TrimSpace(v[i])
		}
		if word == "slot" {
			s.slots = append(s.slots, slot{head, v})
		} else {
			s.persons = append(s.persons, slot{head, v})
		}
	case "number":
		f, d := strings.Fields(head), strings.Fields(tail)
		n := number{name: f[0]}
		if len(f) > 1 {
			n.unit = f[1]
		}
		var err, err2 error
		n.low, err = strconv.Atoi(d[0])
		n.high, err2 = strconv.Atoi(d[1])
		if err != nil || err2 != nil {
			return fmt.Errorf("number %q", line)
		}
		s.numbers = append(s.numbers, n)
	case "quote":
		words, alter, _ := strings.Cut(tail, "~")
		q := quotation{name: head}
		q.first, q.second, _ = strings.Cut(strings.TrimSpace(words), " / ")
		q.from, q.to, _ = strings.Cut(alter, ">")
		s.quotes = append(s.quotes, q)
	case "head":
		t, err := parseTelling(rest)
		s.heads = append(s.heads, t)
		return err
	case "fact":
		n, mark, _ := strings.Cut(rest, " ")
		s.facts = append(s.facts, fact{name: strings.TrimSuffix(n, "!"), lead: mark == "event"})
	case "-":
		if len(s.facts) == 0 {
			return fmt.Errorf("a telling before its fact")
		}
		t, err := parseTelling(rest)
		f := &s.facts[len(s.facts)-1]
		f.tellings = append(f.tellings, t)
		return err
	default:
		return fmt.Errorf("unknown line %q", line)
	}
	return nil
}

// table returns the lines of an embedded table, split at its bars.
func table(name string) [][]string {
	raw, err := files.ReadFile(name)
	if err != nil {
		panic(err)
	}
	var out [][]string
	for line := range strings.Lines(string(raw)) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "|")
		for i := range f {
			f[i] = strings.TrimSpace(f[i])
		}
		out = append(out, f)
	}
	return out
}

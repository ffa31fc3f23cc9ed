package stemma_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"stemma/edition"
	"stemma/edition/label"
	"stemma/report"
	"stemma/text"
)

// An edition holds no free text. Every field of it that is a string is named
// below with what it may hold; a field that is not named is a fault, so a new
// one has to say what it is.
func TestEditionHoldsNoFreeText(t *testing.T) {
	ours := sources(t)
	for _, c := range corpora(t) {
		for _, e := range c.editions {
			p := newProof(t, ours, c, e)
			p.walk(reflect.ValueOf(e), "", "")
			for _, w := range e.Witnesses {
				if r := p.reports[w.Report]; r == nil {
					t.Errorf("%s: witness %s is no report", c.name, w.Siglum)
				} else if w.Ref != r.Ref || w.URL != r.URL || w.Title != r.Title || w.Outlet != r.Outlet || w.Byline != r.Byline ||
					w.Published != r.Published.String() || !slices.Equal(w.Also, r.Also) || w.SHA256 != r.TextSHA256() {
					t.Errorf("%s: the head of %s is not its report's", c.name, w.Siglum)
				}
			}
		}
		for _, e := range c.editions {
			p := newProof(t, ours, c, e)
			for _, x := range e.Possible {
				if r := p.reports[x.Report]; r == nil {
					t.Errorf("%s: a possible member is no report", c.name)
				} else if x.Ref != r.Ref || x.URL != r.URL || x.Title != r.Title || x.Outlet != r.Outlet || x.Published != r.Published.String() {
					t.Errorf("%s: the head of possible member %s is not its report's", c.name, x.Ref)
				}
			}
		}
		// Changes hold passages of editions, and names of what they hold.
		changes := edition.DiffAll(nil, c.editions)
		if len(changes) == 0 {
			t.Errorf("%s: nothing is new", c.name)
		}
		for _, x := range append(changes, edition.DiffAll(c.editions, nil)...) {
			i := slices.IndexFunc(c.editions, func(e *edition.Edition) bool { return e.Story.ID == x.Story })
			if i < 0 {
				t.Fatalf("%s: a change of no story: %+v", c.name, x)
			}
			newProof(t, ours, c, c.editions[i]).walk(reflect.ValueOf(x), "", "")
		}
		// What is read in one report names its rules, too.
		for _, r := range c.readings {
			v := reflect.ValueOf(edition.Read(r))
			each(v, "", func(at string, x any) {
				if f := reflect.ValueOf(x); f.Kind() == reflect.Struct {
					if by := f.FieldByName("By"); by.IsValid() {
						if why := ours.rule(by.String()); why != "" {
							t.Errorf("%s %s%s: by %q: %s", c.name, r.Report.Ref, at, by, why)
						}
					}
				}
			})
		}
	}
}

// What a field may hold. "head" is compared with the report above; "words" are
// checked by TestSpansAreOfReports; "enum" is checked against the schema by
// TestOutputFitsTheSchema.
var holds = map[string]string{
	"Passage.Siglum": "siglum", "Passage.Report": "report", "Passage.Exact": "words",
	"Story.ID": "id", "Story.From": "day", "Story.To": "day", "Episode.ID": "id", "Episode.Sigla": "siglum",
	"Witness.Siglum": "siglum", "Witness.Report": "report", "Witness.Ref": "head", "Witness.Also": "head", "Witness.URL": "head",
	"Witness.Title": "head", "Witness.Outlet": "head", "Witness.Byline": "head", "Witness.Published": "head", "Witness.SHA256": "head",
	"Witness.Text":    "head",
	"Possible.Report": "report", "Possible.Ref": "head", "Possible.URL": "head", "Possible.Title": "head", "Possible.Outlet": "head", "Possible.Published": "head",
	"Possible.Like": "siglum", "Reason.Feature": "enum",
	"Mark.Kind": "enum", "Mark.By": "rule",
	"Tile.Theme": "theme", "Tile.Sigla": "siglum", "Tile.Locus": "locus", "Tile.Firmness": "enum", "Tile.Relation": "enum",
	"Move.Kind": "enum", "Move.Locus": "locus?",
	"Series.ID": "series", "Series.Unit": "unit?", "Series.Relation": "enum",
	"SeriesKey.Counted": "noun?", "SeriesKey.Mods": "noun?", "SeriesKey.Aspect": "aspect?", "SeriesKey.Place": "noun?",
	"SeriesKey.Scope": "scope", "SeriesKey.Per": "per?",
	"Point.Siglum": "siglum", "Point.Value": "number", "Point.Stated": "number", "Point.Unit": "unit?", "Point.Low": "number", "Point.High": "number", "Point.Bound": "enum",
	"Point.Change": "enum", "Point.Firmness": "enum", "Point.AsOf": "time?", "Point.Formula": "formula?", "Held.Why": "enum",
	"Locus.ID": "locus", "Locus.Theme": "theme", "Locus.Silent": "siglum", "Locus.Relation": "enum", "Locus.By": "rule",
	"Variant.Sigla": "siglum", "Variant.Figure": "number", "Variant.Firmness": "enum",
	"Utterance.ID": "quotes", "QuoteReading.Siglum": "siglum", "QuoteReading.Actor": "actor?", "Op.Kind": "op",
	"Node.ID": "node", "Edge.Child": "node", "Edge.Parent": "node", "Edge.Relation": "enum", "Evidence.Class": "enum",
	"Evidence.Kind": "evidence", "Line.Head": "node", "Line.Sigla": "siglum",
	"Check.Kind": "check", "Check.Formula": "formula", "Check.Result": "formula", "Check.Verdict": "enum", "Check.By": "rule",
	"Finding.ID": "finding", "Finding.Kind": "enum", "Finding.Severity": "enum", "Finding.Tie": "enum", "Finding.Locus": "locus?", "Finding.By": "rule",
	"Alike.Why": "enum", "Event.From": "day", "Event.To": "day", "Event.Value": "time?", "Event.Sigla": "siglum", "Event.Locus": "locus?",
	"Place.Name": "place", "Place.Country": "country", "Place.Precision": "enum",
	"Change.Kind": "enum", "Change.Story": "id", "Change.Was": "thing", "Change.Now": "thing", "Change.Of": "enum", "Change.Finding": "enum",
	"Actor.ID": "actor", "Actor.Type": "enum", "Actor.Sigla": "siglum", "Unused.Why": "furniture", "Unused.By": "rule",
}

// The catalogues that are no type of their own.
var catalogues = map[string][]string{
	"scope": {"total", "part", "rate", "change"}, "op": label.Ops.Values(), "check": label.Checks.Values(),
	"evidence": label.Evidence.Values(), "furniture": label.Unused.Values(),
}

var shapes = map[string]*regexp.Regexp{
	"id":      regexp.MustCompile(`^[0-9a-f]{12}$`),
	"locus":   named("L"),
	"series":  named("S"),
	"quotes":  named("Q"),
	"finding": named("F"),
	"actor":   named("p"),
	"node":    regexp.MustCompile(`^([A-Z][a-z]*|\*[1-9][0-9]*)$`),
	"number":  regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?$`),
	"country": regexp.MustCompile(`^([A-Z][A-Z])?$`),
	// TIMEX3 values: 2031-03-04TEV, XXXX-WXX-2, 2031-FA, P3D, PAST_REF.
	"time": regexp.MustCompile(`^[0-9X]{2,4}(-(Q[0-9X]|H[0-9X]|W[0-9X]{2}(-([0-9X]|WE))?|SP|SU|FA|WI|[0-9X]{2}(-[0-9X]{2})?))?(T([0-9X]{2}(:[0-9X]{2}){0,2}|MO|MI|AF|EV|NI|DT))?$|^(PAST|PRESENT|FUTURE)_REF$`),
}

// named is the shape of a name by content.
func named(prefix string) *regexp.Regexp {
	return regexp.MustCompile(`^` + prefix + `[0-9a-f]{8}(-[1-9][0-9]*)?$`)
}

// A proof holds what an edition may speak of.
type proof struct {
	*testing.T
	name    string
	ours    *ourWords
	reports map[string]*report.Report
	sigla   map[string]bool
	loci    map[string]bool
	things  map[string]bool // the story, its series and findings
	nodes   map[string]bool
	lemmas  map[string]bool // of the reports' words
}

func newProof(t *testing.T, ours *ourWords, c *corpus, e *edition.Edition) *proof {
	p := &proof{T: t, name: c.name, ours: ours, reports: map[string]*report.Report{}, sigla: map[string]bool{}, loci: map[string]bool{}, things: map[string]bool{e.Story.ID: true}, nodes: map[string]bool{}, lemmas: map[string]bool{}}
	for _, r := range c.readings {
		p.reports[string(r.Report.ID)] = r.Report
		for _, tok := range r.Doc.Tokens {
			for piece := range strings.FieldsFuncSeq(tok.Lower, func(c rune) bool { return c == '-' || c == '\'' || c == '/' }) {
				p.lemmas[piece], p.lemmas[text.Stem(piece)], p.lemmas[text.Lemma(piece, 'n')] = true, true, true
			}
			p.lemmas[tok.Lower] = true
		}
	}
	for _, w := range e.Witnesses {
		p.sigla[w.Siglum] = true
	}
	for _, l := range e.Loci {
		p.loci[l.ID] = true
	}
	for _, s := range e.Series {
		p.things[s.ID] = true
	}
	for _, f := range e.Findings {
		p.things[f.ID] = true
	}
	for _, n := range e.Stemma.Nodes {
		p.nodes[n.ID] = true
	}
	return p
}

// walk goes through every string of v; field is "Type.Field" of the one that
// holds it.
func (p *proof) walk(v reflect.Value, field, at string) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			p.walk(v.Elem(), field, at)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			p.walk(v.Index(i), field, at+"["+strconv.Itoa(i)+"]")
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			p.walk(v.Field(i), v.Type().Name()+"."+f.Name, at+"."+f.Name)
		}
	case reflect.String:
		if why := p.wrong(field, v.String()); why != "" {
			p.Errorf("%s: %s = %q: %s", p.name, at, v.String(), why)
		}
	}
}

// wrong says what is wrong with the string s of a field.
func (p *proof) wrong(field, s string) string {
	kind, known := holds[field]
	if !known {
		return "nothing says what " + field + " may hold"
	}
	kind, optional := strings.CutSuffix(kind, "?")
	if optional && s == "" {
		return ""
	}
	ok := true
	switch kind {
	case "head", "words", "enum":
	case "siglum":
		ok = p.sigla[s]
	case "report":
		ok = p.reports[s] != nil
	case "locus":
		ok = p.loci[s] && shapes["locus"].MatchString(s)
	case "node":
		ok = p.nodes[s] && shapes["node"].MatchString(s)
	case "thing": // that a change names
		ok = p.loci[s] || p.things[s] || p.reports[s] != nil
	case "rule":
		return p.ours.rule(s)
	case "day":
		_, err := time.Parse(time.DateOnly, s)
		ok = s == "" || err == nil
	case "theme":
		ok = s == "other" || p.ours.themes[s]
	case "unit":
		ok = p.ours.units[s]
	case "per": // a unit, or a thing counted: "a barrel"
		ok = p.ours.units[s] || p.lemmas[s]
	case "aspect":
		ok = p.ours.aspects[s]
	case "noun":
		for w := range strings.FieldsSeq(s) {
			ok = ok && (p.lemmas[w] || p.lemmas[w+"s"] || p.ours.nouns[w])
		}
	case "place":
		ok = p.ours.places[strings.ToLower(s)]
		for _, r := range p.reports {
			ok = ok || strings.Contains(r.Text, s)
		}
	case "formula":
		for w := range strings.FieldsSeq(s) {
			ok = ok && p.term(w)
		}
	default:
		if list, is := catalogues[kind]; is {
			ok = slices.Contains(list, s)
		} else {
			ok = shapes[kind].MatchString(s)
		}
	}
	if !ok {
		return "no " + kind
	}
	return ""
}

var amount = regexp.MustCompile(`^[≈≤≥<>−+-]?[$£€¥]?[0-9][0-9,]*(\.[0-9]+)?(–[0-9][0-9,]*(\.[0-9]+)?)?[%p‰]?$`)

// term reports whether a word of a formula is a number, a unit, or a word of
// the templates.
func (p *proof) term(w string) bool {
	for piece := range strings.SplitSeq(strings.Trim(w, "(),;"), "/") {
		for part := range strings.SplitSeq(piece, "(") {
			if part != "" && part != "+" && part != "−" && !amount.MatchString(part) && !p.ours.units[part] && !p.ours.sums[part] {
				return false
			}
		}
	}
	return true
}

// ourWords are the words that stand in the sources: lexicons and literals.
type ourWords struct {
	literals map[string]bool // words of string literals in Go files
	sums     map[string]bool // those of worked sums and the signs of units
	lex      map[string][]string
	themes   map[string]bool
	units    map[string]bool
	aspects  map[string]bool
	places   map[string]bool
	nouns    map[string]bool // that stand for others: "person" for "people"
}

func sources(t *testing.T) *ourWords {
	o := &ourWords{literals: map[string]bool{}, sums: map[string]bool{}, lex: map[string][]string{}, places: map[string]bool{}}
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if name := d.Name(); name == "testdata" || name != "." && strings.HasPrefix(name, ".") {
				return filepath.SkipDir
			}
			if _, err := os.Stat(filepath.Join(path, "go.mod")); err == nil && path != "." {
				return filepath.SkipDir // a module of its own
			}
			return nil
		}
		switch {
		case strings.HasSuffix(path, ".lex"), strings.HasSuffix(path, ".rules"), strings.HasSuffix(path, ".tsv"):
			raw, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			lines := strings.Split(string(raw), "\n")
			o.lex[filepath.Base(path)] = append(o.lex[filepath.Base(path)], lines...)
			if strings.HasSuffix(path, ".tsv") {
				for _, l := range lines {
					for _, f := range strings.FieldsFunc(l, func(r rune) bool { return r == '\t' || r == '|' }) {
						o.places[strings.ToLower(f)] = true
					}
				}
			}
		case strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go"):
			f, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
			if err != nil {
				return err
			}
			ast.Inspect(f, func(n ast.Node) bool {
				if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING {
					s, _ := strconv.Unquote(l.Value)
					for _, w := range ruleWords(s) {
						o.literals[w] = true
						if p := filepath.ToSlash(path); strings.HasPrefix(p, "coherence/") || p == "mention/figure/sign.go" {
							o.sums[w] = true
						}
					}
				}
				return true
			})
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	first := func(file string, field int) map[string]bool {
		out := map[string]bool{}
		for _, l := range o.lex[file] {
			if fs := strings.Fields(strings.ReplaceAll(l, "\t", "  ")); len(fs) > field && fs[0] != "#" {
				out[fs[field]] = true
			}
		}
		if len(out) == 0 {
			t.Fatalf("%s: no facts", file)
		}
		return out
	}
	o.themes, o.units, o.aspects = first("theme.en.lex", 0), first("units.en.lex", 0), map[string]bool{}
	for w := range first("units.en.lex", 2) {
		o.units[w] = true
	}
	o.units["fraction"], o.units["share"] = true, true // units of the code: "a third", "a share"
	o.nouns = map[string]bool{}
	for _, file := range []string{"noun.en.lex", "measure.en.lex", "irregular.en.lex", "family.en.lex"} {
		for _, l := range o.lex[file] {
			l, _, _ = strings.Cut(l, " = ")
			for _, w := range strings.FieldsFunc(l, func(r rune) bool { return strings.ContainsRune(" \t|", r) }) {
				o.nouns[w] = true
			}
		}
	}
	for _, l := range o.lex["aspect.en.lex"] {
		for _, w := range strings.Fields(l) {
			o.aspects[w] = true
		}
	}
	return o
}

func ruleWords(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" ;,:+()", r) })
}

var lexLine = regexp.MustCompile(`^([a-z]+(?:\.[a-z]+)*\.(?:lex|tsv|rules)):([0-9]+)$`)

// rule says what is wrong with the name of a rule: it must name lines of
// lexicons, or be words of the code.
func (o *ourWords) rule(by string) string {
	if strings.TrimSpace(by) == "" {
		return "empty"
	}
	for w := range strings.FieldsFuncSeq(by, func(r rune) bool { return strings.ContainsRune(" ;,+()", r) }) {
		if m := lexLine.FindStringSubmatch(w); m != nil {
			n, _ := strconv.Atoi(m[2])
			lines, ok := o.lex[m[1]]
			if !ok || n < 1 || n > len(lines) {
				return w + " is no line of a lexicon"
			}
			if s := strings.TrimSpace(lines[n-1]); s == "" || strings.HasPrefix(s, "# ") {
				return w + " is no fact"
			}
			continue
		}
		for _, v := range ruleWords(w) {
			if !o.literals[v] {
				return v + " stands in no source"
			}
		}
	}
	return ""
}

// The proof must see free text where there is some.
func TestFreeTextIsSeen(t *testing.T) {
	c := corpora(t)[0]
	p := newProof(t, sources(t), c, c.editions[0])
	for field, s := range map[string]string{
		"Story.ID": "the harbour", "Story.From": "Tuesday", "Tile.Theme": "sensations", "Locus.By": "a hullabaloo in the harbour",
		"Mark.By": "cue.en.lex:99999", "Finding.By": "", "Series.Unit": "parsnip", "SeriesKey.Counted": "zeppelin moor", "Point.AsOf": "last week",
		"Check.Formula": "9 boats = sunk", "Check.Result": "a great many", "Node.ID": "the wire", "Place.Name": "Nowhere-on-Sea", "Story.Summary": "x",
		"Finding.Locus": "L0", "Change.Now": "S0", "Witness.Report": "0", "Edge.Child": "Zz", "Unused.Why": "dull",
	} {
		if p.wrong(field, s) == "" {
			t.Errorf("%s: %q passes", field, s)
		}
	}
	for field, s := range map[string]string{
		"Point.AsOf": "XXXX-WXX-2", "Check.Formula": "≤9 = 8,000%", "Locus.By": "collate.align", "Locus.ID": c.editions[0].Loci[0].ID,
	} {
		if why := p.wrong(field, s); why != "" {
			t.Errorf("%s: %q: %s", field, s, why)
		}
	}
}

package stemma

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// lattice says which packages may import which. A line names a package, with the
// packages below it, and after the colon the packages of this module that it may
// import. A name there includes the packages below it, "=name" does not; "^name" stands for all
// that name may import. Every other import within the module is forbidden.
const lattice = `
# the pure middle
report:
internal/lex:            report
internal/wire:           report
internal/plain:
internal/phrase:
internal/lru:
internal/char:          report
page:                   report internal/lex internal/char
internal/kernel:
text/spacy:             text/spacy internal/kernel
text/sense:             internal/kernel
text:                   report page internal/lex internal/char text/spacy
text/piece:             report text
text/arc:               report text internal/lex
mention:                report text internal/lex
mention/name:           report text mention internal/lex
mention/event:          report text mention internal/lex
mention/quantity:       report text internal/lex
mention/figure:         report text mention internal/lex mention/event mention/quantity
mention/toll:           report text mention internal/lex mention/event mention/quantity mention/figure
mention/setting:        report text mention internal/lex mention/quantity mention/figure
mention/quote:          report text mention internal/lex
mention/when:           report text mention internal/lex
mention/where:          report text mention internal/lex mention/name
mention/hedge:          report text mention internal/lex
mention/attribution:    report text mention internal/lex mention/name mention/quote
claim/clue:             report text mention internal/lex internal/char
claim/slot:             report text mention internal/lex
claim:                  report page text mention internal/lex internal/char internal/wire claim/clue claim/slot
story:                  ^claim claim
collate/relation:
collate/group:
collate/usage:          text internal/lex
collate/ref:            ^story story
collate/wording:        ^story story
collate/date:           ^story story
collate/amount:         ^story collate/relation
collate/about:          ^story story collate/ref collate/relation collate/amount collate/wording
collate/who:            ^story story collate/ref collate/wording
collate/utter:          ^collate/who collate/who collate/group
collate/twins:          ^collate/about collate/about
collate/lane:           ^collate/about collate/about collate/usage collate/who
collate/side:           ^collate/lane collate/lane
collate/kin:            ^collate/lane collate/lane
collate/fact:           ^collate/lane collate/lane collate/group
collate/clash:          ^collate/fact collate/fact collate/date
collate/stand:          ^collate/kin collate/kin collate/date
collate/series:         ^collate/stand collate/stand collate/group
collate:                ^story story collate
lineage:                ^collate collate
coherence:              ^collate collate lineage
finding/class:          ^story story
finding:                ^collate collate lineage
finding/told:           ^finding =finding finding/class
finding/measure:        ^finding =finding finding/class
finding/alike:          ^finding =finding finding/class finding/measure
finding/locus:          ^finding =finding finding/told finding/measure
finding/number:         ^finding =finding finding/class finding/told finding/measure finding/alike coherence
finding/headline:       ^finding =finding finding/class finding/told finding/measure finding/alike
finding/moment:         ^finding =finding finding/class finding/told finding/measure
finding/people:         ^finding =finding finding/class finding/told
finding/quote:          ^finding =finding finding/class finding/told finding/people
finding/source:         ^finding =finding finding/class finding/told finding/measure
finding/twin:           ^finding =finding finding/class finding/told finding/measure
finding/counter:        ^finding =finding finding/class finding/told finding/measure finding/alike finding/number finding/people finding/quote
finding/cause:          ^finding =finding finding/class finding/told finding/alike
finding/correction:     ^finding =finding finding/class finding/measure
finding/find:           ^coherence coherence finding
edition/label:          ^coherence coherence =finding
edition:                ^coherence coherence =finding edition/label internal/lex
edition/cite:           ^edition edition =finding internal/plain
check:                  ^edition edition
edition/front:          ^edition edition
.:                      ^edition edition finding/find

# the world
internal/plain:
internal/phrase:
intake/article:         report intake/internal
intake/archive:         intake/article
intake/file:           report intake/internal intake/article intake/archive intake/feed internal/lex internal/plain text
intake/internal:        report intake/internal internal/lex
intake/feed:            report intake/internal intake/article
intake/fetch:           intake/internal
store:                  report story
store/squeeze:
store/move:             report store
store/sqlite:           report story store
store/postgres:         report story store
store/storetest:        report story store
queue:
queue/local:            queue
queue/river:            queue
queue/nats:             queue
queue/queuetest:        report claim edition store store/sqlite queue desk internal/storytest
desk:                   ^. . store check queue
desk/notify:            edition report store desk internal/plain
desk/poll:              report store intake
desk/metric:            store desk desk/poll
serve/proof:            check edition internal/plain internal/phrase
serve/number:           edition
serve/print:            =finding edition edition/front internal/plain serve/number
serve/web:              edition edition/front internal/plain serve/number
serve/site:             edition report store desk serve/number serve/web serve/safe serve/shelf serve/export serve/coast internal/plain internal/phrase internal/lru
serve/coast:
serve/safe:
serve:                  serve/safe
serve/export:           report claim edition edition/cite internal/plain serve/print serve/web
serve/bundle:           report edition internal/plain serve/export
serve/shelf:            ^. . check store internal/lru internal/plain
serve/mcp:              report check edition internal/lex internal/plain store desk serve/shelf
serve/api:              report edition internal/plain store desk serve/shelf serve/export serve/bundle serve/proof
batch:                  ^. . intake store serve/export internal/plain
beam:                   ^. . intake store beam

# the command and the proof
cmd/stemma:             ^. . check intake store queue desk serve batch internal/plain
eval:                   ^. . check intake serve eval
internal/caret:         report
internal/cputime:

# what tests share
internal/lex/lextest:   internal/lex
internal/storytest:     ^. .
internal/findtest:      ^. . finding internal/storytest
internal/desktest:      ^. . report store store/sqlite desk
internal/mutate:
internal/pgtest:
internal/hostile:      ^edition edition
`

// The packages in pure must not import those in forbidden: they use no network,
// disk, database, clock or random numbers, and no regular expressions, whose
// FindAll is quadratic on hostile text.
var (
	pure      = strings.Fields("report internal/lex internal/plain internal/char internal/kernel page text mention claim story collate lineage coherence finding edition check .")
	forbidden = strings.Fields("net os database/sql math/rand math/rand/v2 regexp os/exec syscall log")
	// tools are programs that generate data for a package. They are not checked.
	tools = strings.Fields("mention/where/convert text/spacy/convert text/sense/convert internal/kernel/gen")
	// ofTests are packages that nothing but tests, and each other, imports.
	ofTests = strings.Fields("store/storetest queue/queuetest internal/lex/lextest internal/storytest internal/findtest internal/desktest internal/hostile internal/mutate internal/pgtest")
)

func TestLattice(t *testing.T) {
	allowed := parseLattice(t)
	for _, file := range Files(t, ".") {
		if !strings.HasSuffix(file, ".go") {
			continue
		}
		dir := path.Dir(file)
		if below(dir, tools) {
			continue
		}
		ok, known := allowed[nearest(allowed, dir)]
		if !known {
			t.Errorf("%s: package %s is not in the lattice", file, dir)
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(file, "_test.go") {
			continue // tests may import any package
		}
		for _, imp := range f.Imports {
			p, _ := strconv.Unquote(imp.Path.Value)
			if inside, isOurs := strings.CutPrefix(p+"/", "stemma/"); isOurs {
				inside = strings.TrimSuffix(inside, "/")
				if inside == "" {
					inside = "."
				}
				if inside != dir && (!below(inside, ok) || below(inside, ofTests) && !below(dir, ofTests)) {
					t.Errorf("%s imports %s: not allowed by the lattice", file, p)
				}
				continue
			}
			if below(dir, pure) && !strings.HasPrefix(dir, "cmd") && isPure(dir) {
				for _, no := range forbidden {
					if p == no {
						t.Errorf("%s imports %s: forbidden in a pure package", file, p)
					}
				}
			}
		}
	}
}

// ofText lists what of package text may be used behind claim: a reading answers what
// is asked of a report's words, and nobody sees a token, a tag or an arc.
var ofText = strings.Fields("Stem Rarity StemRarity Known")

// TestReadingAnswers: the packages that compare readings use of package text nothing
// but stems, their rarity and their vectors.
func TestReadingAnswers(t *testing.T) {
	behind := strings.Fields("story collate lineage coherence finding edition serve")
	for _, top := range behind {
		for _, file := range Sources(t, top) {
			_, f := Parsed(t, file)
			name := ""
			for _, imp := range f.Imports {
				switch p, _ := strconv.Unquote(imp.Path.Value); {
				case p == "stemma/text":
					name = "text"
					if imp.Name != nil {
						name = imp.Name.Name
					}
				case p == "stemma/text/sense": // knows stems only
				case strings.HasPrefix(p, "stemma/text/"):
					t.Errorf("%s imports %s", file, p)
				}
			}
			if name == "" {
				continue
			}
			ast.Inspect(f, func(n ast.Node) bool {
				if sel, ok := n.(*ast.SelectorExpr); ok {
					if x, ok := sel.X.(*ast.Ident); ok && x.Name == name && !slices.Contains(ofText, sel.Sel.Name) {
						t.Errorf("%s uses text.%s: behind claim a reading answers", file, sel.Sel.Name)
					}
				}
				return true
			})
		}
	}
}

// isPure reports whether the package in dir is pure.
func isPure(dir string) bool {
	if dir == "." {
		return true
	}
	if below(dir, ofTests) {
		return false
	}
	for _, p := range pure {
		if p != "." && (dir == p || strings.HasPrefix(dir, p+"/")) {
			return true
		}
	}
	return false
}

// below reports whether dir is one of names or lies below one of them. What begins with "=" has
// nothing below it.
func below(dir string, names []string) bool {
	for _, n := range names {
		if dir == n || "="+dir == n || n != "." && strings.HasPrefix(dir, n+"/") {
			return true
		}
	}
	return false
}

// nearest returns dir if it is in m, or else the nearest folder above it that is.
// If there is none, it returns dir.
func nearest(m map[string][]string, dir string) string {
	for d := dir; ; d = path.Dir(d) {
		if _, ok := m[d]; ok || d == "." {
			if d == "." && dir != "." {
				return dir
			}
			return d
		}
	}
}

// parseLattice returns the packages that each package in lattice may import.
func parseLattice(t *testing.T) map[string][]string {
	m := map[string][]string{}
	for _, line := range strings.Split(lattice, "\n") {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		name, list, ok := strings.Cut(line, ":")
		if !ok {
			t.Fatalf("lattice: %q", line)
		}
		var out []string
		for _, w := range strings.Fields(list) {
			if up, yes := strings.CutPrefix(w, "^"); yes {
				if m[up] == nil {
					t.Fatalf("lattice: %s comes before %s", name, up)
				}
				out = append(out, m[up]...)
				continue
			}
			out = append(out, w)
		}
		m[name] = append(out, "")
	}
	return m
}

package pdf

import "math"

// A run is a piece of text as drawn: where it begins and ends on its baseline, and the
// size of the font.
type run struct {
	x0, x1, y, size float64
	text            string
}

// follows reports whether r begins near the end of o, which was drawn before it.
func (r run) follows(o run) bool {
	return r.y == o.y && math.Abs(r.x0-o.x1) <= r.size
}

// A matrix is a transformation [a b c d e f], ISO 32000-1, section 8.3.
type matrix [6]float64

var identity = matrix{1, 0, 0, 1, 0, 0}

// times returns m followed by n.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// A painter reads content streams and keeps the text they draw.
type painter struct {
	f       *file
	fonts   map[ref]*font
	tables  tables
	res     map[resKey]*resources
	forms   map[ref]*form
	bodies  int          // bytes of the contents of forms that are kept
	drawn   map[int]bool // the streams drawn so far, by offset
	runs    []run        // of the current page
	held    int          // memory held for runs
	text    []byte       // buffer for the string being drawn
	unread  int          // number of streams with filters that are not supported
	unknown int          // number of characters whose meaning is not known
	known   int          // number of other characters
}

func newPainter(f *file) *painter {
	return &painter{
		f: f, fonts: map[ref]*font{}, res: map[resKey]*resources{}, forms: map[ref]*form{}, drawn: map[int]bool{},
		tables: tables{unicode: map[int][]span[target]{}, widths: map[ref][]span[width]{}},
	}
}

// A state is the part of the graphics state that text depends on.
type state struct {
	ctm                                  matrix
	font                                 *font
	size, char, word, scale, lead, raise float64
}

const (
	maxForms = 8 // nesting of forms
	maxArgs  = 64

	operatorWork  = 4
	characterWork = 16
	runWork       = 60  // to draw a run, add it to its line, and look up its words
	lineWork      = 240 // to begin a line, and add it to its paragraph
	runRoom       = 160 // bytes for a run, and for a line of it
	textRoom      = 5   // copies of its text: in the run, line, paragraph, report and words
)

// paint draws one content stream, ISO 32000-1, section 9.4.
func (p *painter) paint(content []byte, res *resources, ctm matrix, depth int) {
	l := &lexer{budget: p.f.budget, data: content}
	gs := state{ctm: ctm, scale: 1}
	var saved []state
	var tm, line matrix
	var args array
	num := func(i int) float64 {
		if i < len(args) {
			n, _ := args[i].(float64)
			return n
		}
		return 0
	}
	newline := func(x, y float64) {
		line = matrix{1, 0, 0, 1, x, y}.times(line)
		tm = line
	}
	show := func(v any) {
		if s, ok := v.(str); ok {
			tm = p.show(&gs, tm, s)
		}
	}
	last := func() any {
		if len(args) == 0 {
			return nil
		}
		return args[len(args)-1]
	}
	defer l.drop()
	for {
		held := l.held
		v, ok := l.next(0)
		if !ok {
			return
		}
		op, isOp := v.(keyword)
		if !isOp {
			if len(args) < maxArgs {
				args = append(args, v)
			} else {
				l.free(l.held - held)
				l.held = held
			}
			continue
		}
		l.pay(operatorWork)
		switch op {
		case "q":
			if len(saved) < 256 {
				saved = append(saved, gs)
			}
		case "Q":
			if n := len(saved); n > 0 {
				gs, saved = saved[n-1], saved[:n-1]
			}
		case "cm":
			gs.ctm = matrix{num(0), num(1), num(2), num(3), num(4), num(5)}.times(gs.ctm)
		case "BT":
			tm, line = identity, identity
		case "Tf":
			if len(args) >= 2 {
				n, _ := args[0].(name)
				gs.font, gs.size = p.font(res, n), num(1)
			}
		case "Tc":
			gs.char = num(0)
		case "Tw":
			gs.word = num(0)
		case "Tz":
			gs.scale = num(0) / 100
		case "TL":
			gs.lead = num(0)
		case "Ts":
			gs.raise = num(0)
		case "Td":
			newline(num(0), num(1))
		case "TD":
			gs.lead = -num(1)
			newline(num(0), num(1))
		case "Tm":
			line = matrix{num(0), num(1), num(2), num(3), num(4), num(5)}
			tm = line
		case "T*":
			newline(0, -gs.lead)
		case "Tj":
			show(last())
		case "'":
			newline(0, -gs.lead)
			show(last())
		case `"`:
			gs.word, gs.char = num(0), num(1)
			newline(0, -gs.lead)
			show(last())
		case "TJ":
			list, _ := last().(array)
			for _, e := range list {
				if n, ok := e.(float64); ok {
					tm = matrix{1, 0, 0, 1, -n / 1000 * gs.size * gs.scale, 0}.times(tm)
				} else {
					show(e)
				}
			}
		case "Do":
			if n, ok := last().(name); ok && depth < maxForms {
				p.form(n, res, gs.ctm, depth)
			}
		case "BI":
			skipImage(l)
		}
		clear(args)
		args = args[:0]
		l.drop()
	}
}

// show draws a string and returns the text matrix for the next.
func (p *painter) show(gs *state, tm matrix, s str) matrix {
	if gs.font == nil {
		return tm
	}
	text := p.text[:0]
	start := tm
	for i := 0; ; {
		g, n := gs.font.next(p.f.budget, s, i)
		if n == 0 {
			break
		}
		i += n
		p.f.pay(characterWork + len(g.text))
		if g.text == "\uFFFD" {
			p.unknown++
		} else {
			p.f.draw(len(g.text))
			text = append(text, g.text...)
			p.known++
		}
		w := g.width*gs.size + gs.char
		if g.space {
			w += gs.word
		}
		tm = matrix{1, 0, 0, 1, w * gs.scale, 0}.times(tm)
	}
	p.text = text
	if len(text) == 0 {
		return tm
	}
	a := matrix{1, 0, 0, 1, 0, gs.raise}.times(start).times(gs.ctm)
	b := tm.times(gs.ctm)
	size := math.Abs(gs.size) * math.Hypot(a[2], a[3])
	// Coordinates are taken along the baseline and across it, so that text in any
	// direction is handled alike.
	ux, uy := a[0], a[1]
	if n := math.Hypot(ux, uy); n > 0 && size > 0 {
		ux, uy = ux/n, uy/n
	} else {
		return tm // of size zero, so not visible
	}
	r := run{x0: a[4]*ux + a[5]*uy, x1: b[4]*ux + b[5]*uy, y: a[5]*ux - a[4]*uy, size: size, text: string(text)}
	for _, v := range []float64{r.x0, r.x1, r.y, r.size} {
		if math.IsNaN(v) || math.Abs(v) > 1e7 {
			return tm
		}
	}
	p.keepRun(r)
	return tm
}

// keepRun adds a run to the page, and pays for all later work on it.
func (p *painter) keepRun(r run) {
	p.f.pay(runWork)
	if n := len(p.runs); n > 0 && !r.follows(p.runs[n-1]) {
		p.f.pay(lineWork)
	}
	p.f.hold(runRoom + textRoom*len(r.text))
	p.held += runRoom + textRoom*len(r.text)
	p.runs = append(p.runs, r)
}

// skipImage skips an inline image: BI … ID bytes EI.
func skipImage(l *lexer) {
	start := l.pos
	for i := l.pos; i+2 < len(l.data); i++ {
		if l.data[i] == 'E' && l.data[i+1] == 'I' && isSpace(l.data[i-1]) && isSpace(l.data[i+2]) {
			l.pos = i + 2
			l.pay(l.pos - start)
			return
		}
	}
	l.pos = len(l.data)
	l.pay(l.pos - start)
}

package pdf

import "math"

// A run is a piece of text as drawn: where it begins and ends on its line, and
// how large it is.
type run struct {
	x0, x1, y, size float64
	text            string
}

// follows reports whether r goes on where o, drawn before it, ends.
func (r run) follows(o run) bool {
	return r.y == o.y && math.Abs(r.x0-o.x1) <= r.size
}

// matrix is [a b c d e f], ISO 32000-1, section 8.3.
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
	bodies  int          // room that the contents of forms take
	drawn   map[int]bool // the streams met, by where they stand
	runs    []run        // of the page
	held    int          // room that they take
	text    []byte       // of the string being drawn
	unread  int          // streams packed in a way that is not read
	unknown int          // characters without a meaning
	known   int
}

func newPainter(f *file) *painter {
	return &painter{
		f: f, fonts: map[ref]*font{}, res: map[resKey]*resources{}, forms: map[ref]*form{}, drawn: map[int]bool{},
		tables: tables{unicode: map[int][]span[target]{}, widths: map[ref][]span[width]{}},
	}
}

// state is the part of the graphics state that text depends on.
type state struct {
	ctm                                  matrix
	font                                 *font
	size, char, word, scale, lead, raise float64
}

const (
	maxForms = 8 // forms within forms
	maxArgs  = 64

	operatorWork  = 4
	characterWork = 16
	runWork       = 60  // to draw it, to put it to its line, and to look its words up
	lineWork      = 240 // to begin a line with it, and to put that to its paragraph
	// runRoom is what a run may take as drawn, and then as a line, and as often
	// its text is held: in the run, the line, the paragraph, the report and the
	// words of the file.
	runRoom  = 160
	textRoom = 5
)

// paint reads one content stream, ISO 32000-1, section 9.4.
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

// show draws a string and returns where the next begins.
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
			p.f.say(len(g.text))
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
	// Turned text: the line runs along the baseline, whatever way that goes.
	ux, uy := a[0], a[1]
	if n := math.Hypot(ux, uy); n > 0 && size > 0 {
		ux, uy = ux/n, uy/n
	} else {
		return tm // drawn at no size: not to be read
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

// keepRun adds a run to the page, and pays for all that will be done with it.
func (p *painter) keepRun(r run) {
	p.f.pay(runWork)
	if n := len(p.runs); n > 0 && !r.follows(p.runs[n-1]) {
		p.f.pay(lineWork)
	}
	p.f.hold(runRoom + textRoom*len(r.text))
	p.held += runRoom + textRoom*len(r.text)
	p.runs = append(p.runs, r)
}

// skipImage passes over an image inside content: BI … ID bytes EI.
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

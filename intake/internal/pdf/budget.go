package pdf

// A budget is what the reading of one file may still cost. It is counted and
// never timed, so that the same file gives the same text on every machine.
//
// Work is counted in units of a few nanoseconds; what each step costs stands
// where it is paid and is measured by BenchmarkRead. Room is counted in
// bytes of memory, and is given back when what was held is let go. Said is the
// text that may still be drawn, in bytes.
type budget struct {
	work, room, said int
}

// The bounds of one file. A printed page of news costs 50,000 to 200,000 units
// of work, most of them for its characters.
const (
	leastWork   = 240 << 20 // what the smallest file may cost, about a second
	workPerByte = 100
	mostWork    = 400 << 20 // what the largest file may cost, under 2 s
	leastRoom   = 40 << 20  // held beside the file itself

	// A file says as much as its streams hold: text packed well is three
	// times its packed size, and the same few sentences on every page of a
	// form up to twenty times. A stream drawn again adds nothing.
	leastSaid     = 64 << 10
	saidPerStream = 2 << 10
	saidPerByte   = 4
)

func newBudget(size int) *budget {
	return &budget{work: min(leastWork+workPerByte*size, mostWork), room: leastRoom + size/2, said: leastSaid}
}

// overworked is what is panicked with when a part of the budget is used up.
type overworked struct{}

func (b *budget) pay(n int) {
	if b.work -= n; b.work < 0 {
		panic(overworked{})
	}
}

func (b *budget) hold(n int) {
	if b.room -= n; b.room < 0 {
		panic(overworked{})
	}
}

func (b *budget) free(n int) { b.room += n }

func (b *budget) say(n int) {
	if b.said -= n; b.said < 0 {
		panic(overworked{})
	}
}

// lasts runs do and reports whether the budget lasted.
func (b *budget) lasts(do func()) (ok bool) {
	defer func() {
		if p := recover(); p != nil && p != any(overworked{}) {
			panic(p)
		}
	}()
	do()
	return true
}

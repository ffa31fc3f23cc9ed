package pdf

// A budget holds the work, memory and text that reading a file may still take. Work is
// counted and not timed, so that a file gives the same text on every machine.
type budget struct {
	work int // units of a few nanoseconds; BenchmarkRead measures them
	room int // bytes of memory; freed memory is added again
	text int // bytes of text that may be drawn
}

// The limits for one file. A printed page of news takes 50,000 to 200,000 units of
// work, most of them for its characters.
const (
	leastWork   = 240 << 20 // for the smallest file, about a second
	workPerByte = 100
	mostWork    = 400 << 20 // for the largest file, under 2 s
	leastRoom   = 40 << 20  // beside the file itself

	// The text of a file depends on the size of its streams: it is about three times
	// the size of a well compressed stream, and up to twenty times for the same few
	// sentences on every page of a form. A stream drawn again adds nothing.
	leastText     = 64 << 10
	textPerStream = 2 << 10
	textPerByte   = 4
)

// newBudget returns the budget for a file of size bytes.
func newBudget(size int) *budget {
	return &budget{work: min(leastWork+workPerByte*size, mostWork), room: leastRoom + size/2, text: leastText}
}

// overworked is the value of the panic when a part of the budget is used up.
type overworked struct{}

// pay takes n units of work from the budget.
func (b *budget) pay(n int) {
	if b.work -= n; b.work < 0 {
		panic(overworked{})
	}
}

// hold takes n bytes of memory from the budget.
func (b *budget) hold(n int) {
	if b.room -= n; b.room < 0 {
		panic(overworked{})
	}
}

// free returns n bytes of memory to the budget.
func (b *budget) free(n int) { b.room += n }

// draw takes n bytes of text from the budget.
func (b *budget) draw(n int) {
	if b.text -= n; b.text < 0 {
		panic(overworked{})
	}
}

// suffices calls do and reports whether the budget sufficed for it.
func (b *budget) suffices(do func()) (ok bool) {
	defer func() {
		if p := recover(); p != nil && p != any(overworked{}) {
			panic(p)
		}
	}()
	do()
	return true
}

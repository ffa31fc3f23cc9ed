// Package kernel holds the few loops in which nearly all of the networks' time
// is spent: the product of a matrix with packed weights, the maxout with layer
// norm that follows it, and the hidden layer of the transition systems.
//
// Every function gives the same bits on every machine. Each output is a chain
// of fused multiply-adds in the order of the inputs, broken every 256 inputs;
// a chain is never split over lanes, so wider registers hold more outputs, not
// more of one output. Sums over a vector go by eight lanes, which are then
// added in pairs. This is also the order of the libraries beneath spaCy on an
// AVX2 machine, so most vectors come out bit-equal to spaCy's.
package kernel

//go:generate go run -C gen . -out ../asm_amd64.s -stubs ../asm_amd64.go -pkg kernel
//go:generate go run -C gen ./neon -out ../asm_arm64.s -stubs ../asm_arm64.go

// Width is the number of outputs in a panel of a packed matrix: two registers
// of AVX-512, four of AVX2, eight of NEON.
const Width = 32

// Chunk is the number of inputs after which a chain of fused multiply-adds
// starts anew and is added to what stands there: that of spaCy's library.
const Chunk = 256

// A Matrix holds the weights of a linear layer, packed for Mul:
//
//	panel 0: input 0: weights of outputs 0 … 31
//	         input 1: weights of outputs 0 … 31
//	         …
//	panel 1: input 0: weights of outputs 32 … 63
//	         …
type Matrix struct {
	In, Out int // Out is a multiple of Width
	packed  []float32
}

// Pack packs weights that lie output by output. Output i of the result is
// output order(i) of w, or always zero where order gives -1; out is rounded up
// to a multiple of Width. Weights below 2^-60, which the model has none of, are
// taken for zero.
func Pack(w []float32, in, out int, order func(int) int) *Matrix {
	m := &Matrix{In: in, Out: (out + Width - 1) / Width * Width}
	m.packed = make([]float32, m.In*m.Out)
	for o := range out {
		from := order(o)
		if from < 0 {
			continue
		}
		to := m.packed[o/Width*Width*in+o%Width:]
		for i := range in {
			if v := w[from*in+i]; v >= tiny || v <= -tiny {
				to[i*Width] = v
			}
		}
	}
	return m
}

// Mul writes a times the weights to dst, row by row, without bias. Row r of a
// is a[r*lda:][:m.In], row r of dst is dst[r*ldd:][:m.Out]; the rows of a may
// overlap, those of dst not.
func (m *Matrix) Mul(dst []float32, ldd int, a []float32, lda, rows int) {
	m.product(dst, ldd, a, lda, rows, false)
}

// MulAdd is Mul that adds the products to what stands in dst.
func (m *Matrix) MulAdd(dst []float32, ldd int, a []float32, lda, rows int) {
	m.product(dst, ldd, a, lda, rows, true)
}

func (m *Matrix) product(dst []float32, ldd int, a []float32, lda, rows int, add bool) {
	if rows == 0 {
		return
	}
	_ = dst[(rows-1)*ldd+m.Out-1]
	_ = a[(rows-1)*lda+m.In-1]
	if rows == 1 {
		m.mulOne(dst, a, add)
		return
	}
	m.mulRows(dst, ldd, a, lda, rows, add)
}

func (m *Matrix) mulRows(dst []float32, ldd int, a []float32, lda, rows int, add bool) {
	for from := 0; from < m.In; from += Chunk {
		k := min(Chunk, m.In-from)
		for o := 0; o < m.Out; o += Width {
			panel := m.packed[o*m.In+from*Width:][: k*Width : k*Width]
			mul(dst[o:], ldd, a[from:], lda, panel, rows, k, add || from > 0)
		}
	}
}

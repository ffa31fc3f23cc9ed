// Gen writes the assembly of package kernel:
//
//	go generate ./internal/kernel
//
// It is a module of its own, so that the program does not depend on avo.
package main

import (
	"fmt"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

const (
	panel = 32 * 4 // bytes of a panel's row
	row   = 96     // numbers in a token's vector
	half  = 64     // numbers in one piece of the hidden layer
)

func main() {
	ConstraintExpr("amd64,!purego")
	// Twelve rows by two registers of sixteen, or six by two of eight: as many
	// sums as fit beside the two registers of weights and one of input. The
	// smaller ones are for the rows left over.
	for _, rows := range []int{12, 6, 3, 1} {
		product(wide, rows, 1)
	}
	for _, panels := range []int{4, 3, 2} {
		product(wide, 1, panels)
	}
	for _, rows := range []int{6, 3, 1} {
		product(narrow, rows, 1)
	}
	product(narrow, 1, 2)
	normRows()
	hiddenLayer()
	Generate()
}

// A size is a register size.
type size struct {
	name  string
	bytes int
	alloc func() reg.VecVirtual
}

var (
	wide   = size{"512", 64, ZMM}
	narrow = size{"256", 32, YMM}
)

// product multiplies rows of input with k rows of a panel, four at a time.
// With more than one panel the next ones lie stride bytes apart, and rows is 1:
// one row alone would wait for each sum in turn.
func product(s size, rows, panels int) {
	name := fmt.Sprintf("mul%sx%d", s.name, rows)
	if panels > 1 {
		name = fmt.Sprintf("mul%sx1p%d", s.name, panels)
	}
	TEXT(name, NOSPLIT, "func(dst *float32, ldd int, a *float32, lda int, b *float32, stride int, k int, add bool)")
	Pragma("noescape")
	Doc(fmt.Sprintf("%s is mul for %d rows and %d panels; strides are in bytes, k is a multiple of 4.", name, rows, panels))

	perPanel := panel / s.bytes
	step := perPanel // registers of a panel taken at once
	if s.bytes == narrow.bytes && rows > 1 {
		step = 2
	}
	for first := 0; first < perPanel; first += step {
		dst := Load(Param("dst"), GP64())
		ldd := Load(Param("ldd"), GP64())
		lda := Load(Param("lda"), GP64())
		k := Load(Param("k"), GP64())
		b := []reg.Register{Load(Param("b"), GP64())}
		if panels > 1 {
			stride := Load(Param("stride"), GP64())
			for i := 1; i < panels; i++ {
				p := GP64()
				LEAQ(Mem{Base: b[i-1], Index: stride, Scale: 1}, p)
				b = append(b, p)
			}
		}
		at := rowPointers(Load(Param("a"), GP64()), lda, rows)
		if first > 0 {
			ADDQ(U32(first*s.bytes), b[0])
			ADDQ(U32(first*s.bytes), dst)
		}

		sums := make([][]reg.VecVirtual, rows)
		for r := range sums {
			for range panels * step {
				z := s.alloc()
				if s.bytes == wide.bytes {
					VPXORD(z, z, z)
				} else {
					VXORPS(z, z, z)
				}
				sums[r] = append(sums[r], z)
			}
		}
		loop := fmt.Sprintf("loop%d", first)
		Label(loop)
		for u := range 4 {
			var weights []Op
			for p := range panels {
				for i := range step {
					m := Mem{Base: b[p], Disp: u*panel + i*s.bytes}
					if rows == 1 {
						weights = append(weights, m)
						continue
					}
					w := s.alloc()
					VMOVUPS(m, w)
					weights = append(weights, w)
				}
			}
			for r := range rows {
				x := s.alloc()
				VBROADCASTSS(at(r, u*4), x)
				for i, w := range weights {
					VFMADD231PS(w, x, sums[r][i])
				}
			}
		}
		at.advance(16)
		for _, p := range b {
			ADDQ(U32(4*panel), p)
		}
		SUBQ(Imm(4), k)
		JNZ(LabelRef(loop))

		add := Load(Param("add"), GP8L())
		TESTB(add, add)
		store := fmt.Sprintf("store%d", first)
		JZ(LabelRef(store))
		to := rowPointers(copyOf(dst), ldd, rows)
		for r := range rows {
			for i, z := range sums[r] {
				VADDPS(to(r, i*s.bytes), z, z)
			}
		}
		Label(store)
		to = rowPointers(dst, ldd, rows)
		for r := range rows {
			for i, z := range sums[r] {
				VMOVUPS(z, to(r, i*s.bytes))
			}
		}
	}
	VZEROUPPER()
	RET()
}

// rowAt gives the place of a number in a row; rowPointers keeps a register for
// every third row and reaches the two after it by index.
type rowAt func(row, disp int) Mem

func rowPointers(first, stride reg.Register, rows int) rowAt {
	base := []reg.Register{first}
	for r := 3; r < rows; r += 3 {
		p := GP64()
		LEAQ(Mem{Base: base[len(base)-1], Index: stride, Scale: 2}, p)
		ADDQ(stride, p)
		base = append(base, p)
	}
	return func(row, disp int) Mem {
		if row < 0 {
			for _, p := range base {
				ADDQ(U32(disp), p)
			}
			return Mem{}
		}
		m := Mem{Base: base[row/3], Disp: disp}
		if row%3 > 0 {
			m.Index, m.Scale = stride, uint8(row%3)
		}
		return m
	}
}

// advance moves all rows on by n bytes.
func (r rowAt) advance(n int) { r(-1, n) }

func copyOf(r reg.Register) reg.Register {
	c := GP64()
	MOVQ(r, c)
	return c
}

// normRows is Norm: a row is twelve registers of eight.
func normRows() {
	TEXT("normAVX2", NOSPLIT, "func(dst, src, bias, gain, shift, residual *float32, rows int)")
	Pragma("noescape")
	Doc("normAVX2 is Norm; residual may be nil.")
	dst := Load(Param("dst"), GP64())
	src := Load(Param("src"), GP64())
	bias := Load(Param("bias"), GP64())
	gain := Load(Param("gain"), GP64())
	shift := Load(Param("shift"), GP64())
	residual := Load(Param("residual"), GP64())
	rows := Load(Param("rows"), GP64())
	consts := GLOBL("constants", RODATA|NOPTR)
	DATA(0, F32(row))
	DATA(4, F32(1e-8))
	DATA(8, F32(1))

	Label("row")
	var y []reg.VecVirtual
	for i := range row / 8 {
		v, t := YMM(), YMM()
		VMOVUPS(Mem{Base: src, Disp: i * 32}, v)
		VADDPS(Mem{Base: bias, Disp: i * 32}, v, v)
		for p := 1; p < 3; p++ {
			VMOVUPS(Mem{Base: src, Disp: p*row*4 + i*32}, t)
			VADDPS(Mem{Base: bias, Disp: p*row*4 + i*32}, t, t)
			VMAXPS(v, t, v)
		}
		y = append(y, v)
	}
	sum, t := YMM(), YMM()
	VADDPS(y[1], y[0], sum)
	for _, v := range y[2:] {
		VADDPS(v, sum, sum)
	}
	pairs(sum, t)
	VDIVSS(consts.Offset(0), sum.AsX(), sum.AsX())
	VBROADCASTSS(sum.AsX(), t)
	for _, v := range y {
		VSUBPS(t, v, v)
	}
	VMULPS(y[0], y[0], sum)
	for _, v := range y[1:] {
		VMULPS(v, v, t)
		VADDPS(t, sum, sum)
	}
	pairs(sum, t)
	VDIVSS(consts.Offset(0), sum.AsX(), sum.AsX())
	VADDSS(consts.Offset(4), sum.AsX(), sum.AsX())
	VSQRTSS(sum.AsX(), sum.AsX(), sum.AsX())
	VMOVSS(consts.Offset(8), t.AsX())
	VDIVSS(sum.AsX(), t.AsX(), t.AsX())
	VBROADCASTSS(t.AsX(), sum)
	for i, v := range y {
		VMULPS(sum, v, v)
		VMULPS(Mem{Base: gain, Disp: i * 32}, v, v)
		VADDPS(Mem{Base: shift, Disp: i * 32}, v, v)
	}
	TESTQ(residual, residual)
	JZ(LabelRef("write"))
	for i, v := range y {
		VADDPS(Mem{Base: residual, Disp: i * 32}, v, v)
	}
	ADDQ(U32(row*4), residual)
	Label("write")
	for i, v := range y {
		VMOVUPS(v, Mem{Base: dst, Disp: i * 32})
	}
	ADDQ(U32(row*4), dst)
	ADDQ(U32(3*row*4), src)
	DECQ(rows)
	JNZ(LabelRef("row"))
	VZEROUPPER()
	RET()
}

// pairs adds the eight lanes of v in pairs; the sum is in its first lane.
func pairs(v, t reg.VecVirtual) {
	VHADDPS(v, v, v)
	VHADDPS(v, v, v)
	VEXTRACTF128(Imm(1), v, t.AsX())
	VADDSS(t.AsX(), v.AsX(), v.AsX())
}

// hiddenLayer is Hidden, half of the units at a time.
func hiddenLayer() {
	TEXT("hiddenAVX2", NOSPLIT, "func(dst, rows *float32, at *int32, n int, bias *float32)")
	Pragma("noescape")
	Doc("hiddenAVX2 is Hidden; n is the number of offsets, at least one.")
	dst := Load(Param("dst"), GP64())
	rows := Load(Param("rows"), GP64())
	bias := Load(Param("bias"), GP64())
	for part := range 2 {
		at := Load(Param("at"), GP64())
		n := Load(Param("n"), GP64())
		var sums []reg.VecVirtual
		for range 8 {
			z := YMM()
			VXORPS(z, z, z)
			sums = append(sums, z)
		}
		disp := func(i int) int { return part*half*2 + i/4*half*4 + i%4*32 }
		loop := fmt.Sprintf("add%d", part)
		Label(loop)
		o := GP64()
		MOVLQSX(Mem{Base: at}, o)
		for i, z := range sums {
			VADDPS(Mem{Base: rows, Index: o, Scale: 4, Disp: disp(i)}, z, z)
		}
		ADDQ(U32(4), at)
		DECQ(n)
		JNZ(LabelRef(loop))
		for i, z := range sums {
			VADDPS(Mem{Base: bias, Disp: disp(i)}, z, z)
		}
		for i := range 4 {
			VMAXPS(sums[i], sums[i+4], sums[i])
			VMOVUPS(sums[i], Mem{Base: dst, Disp: part*half*2 + i*32})
		}
	}
	VZEROUPPER()
	RET()
}

// Command convert makes the model of package sense from the words that fit/fit.py wrote:
//
//	go run ./text/sense/convert words.tsv text/sense/model.bin
//
// A line holds a word, how often it was seen, and its vector; its length is the word's
// weight. The vector of a stem is the mean of those of its words, each as often as seen.
package main

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"fmt"
	"maps"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"

	"stemma/text"
	"stemma/text/sense"
)

func main() {
	if err := convert(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// A sum is what the words of a stem add up to.
type sum struct {
	n      float64
	vector [sense.Dims]float64
}

func convert(from, to string) error {
	f, err := os.Open(from)
	if err != nil {
		return err
	}
	defer f.Close()
	stems := map[string]*sum{}
	in := bufio.NewScanner(f)
	for n := 1; in.Scan(); n++ {
		fields := strings.Split(in.Text(), "\t")
		if len(fields) != 2+sense.Dims {
			return fmt.Errorf("%s:%d: %d fields", from, n, len(fields))
		}
		stem := text.Stem(fields[0])
		s := stems[stem]
		if s == nil {
			s = &sum{}
			stems[stem] = s
		}
		seen, err := strconv.ParseFloat(fields[1], 64)
		if err != nil {
			return fmt.Errorf("%s:%d: %w", from, n, err)
		}
		s.n += seen
		for i := range s.vector {
			v, err := strconv.ParseFloat(fields[2+i], 64)
			if err != nil {
				return fmt.Errorf("%s:%d: %w", from, n, err)
			}
			s.vector[i] += seen * v
		}
	}
	if err := in.Err(); err != nil {
		return err
	}
	return os.WriteFile(to, pack(stems), 0o644)
}

// pack writes the model: see sense.Model.
func pack(stems map[string]*sum) []byte {
	names := slices.Sorted(maps.Keys(stems))
	all := strings.Join(names, "\n") + "\n"
	var out bytes.Buffer
	out.WriteString(sense.Magic)
	for _, n := range []int{len(names), len(all)} {
		binary.Write(&out, binary.LittleEndian, uint32(n))
	}
	out.WriteString(all)
	for _, name := range names {
		s := stems[name]
		length := 0.0
		for i := range s.vector {
			s.vector[i] /= s.n
			length += s.vector[i] * s.vector[i]
		}
		length = math.Sqrt(length)
		weight := uint16(min(math.Round(length*sense.Heavy), math.MaxUint16))
		binary.Write(&out, binary.LittleEndian, weight)
		for _, v := range s.vector {
			out.WriteByte(byte(int8(math.Round(127 * v / max(length, 1e-9)))))
		}
	}
	return out.Bytes()
}

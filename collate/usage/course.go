package usage

import (
	_ "embed"
	"sync"

	"stemma/internal/lex"
)

// A Course is how a number goes as time goes on.
type Course string

// The courses.
const (
	Fixed  Course = ""       // it does not move by itself: the length of a tunnel
	Grows  Course = "grows"  // there can only be more: those killed
	Swings Course = "swings" // it goes up and down: those missing
	Anew   Course = "anew"   // it is measured anew on another day: a magnitude
)

const courseFile = "course.lex"

//go:embed course.lex
var courseSource string

var courses = sync.OnceValue(func() map[string]Course {
	out := map[string]Course{}
	for _, l := range lex.Read(courseFile, courseSource, 2).Lines {
		for _, aspect := range l.Fields[1:] {
			out[aspect] = Course(l.Fields[0])
		}
	}
	return out
})

// CourseOf returns the course of that of which an aspect or a measure is said.
func CourseOf(aspect string) Course { return courses()[aspect] }

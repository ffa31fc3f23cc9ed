package usage_test

import (
	"testing"

	"stemma/collate/usage"
	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
)

func TestCourses(t *testing.T) {
	lextest.Examples(t, "course.lex", func(l lex.Line) string { return string(usage.CourseOf(l.Example)) })
}

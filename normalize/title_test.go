package normalize

import (
	"slices"
	"testing"

	"pollard/normalize/column"
)

// TestQuestionOf: what the polls of a table asked, by its header, by a heading or a caption
// that says what they are on or about, that names a membership or a topic, or asks, or by the
// title.
func TestQuestionOf(t *testing.T) {
	for _, c := range []struct{ title, section, header, want string }{
		{"Ruritanian politics", "Opinion polls", "For the customs union", "the customs union"},
		{"Ruritanian politics", "Opinion polling on the customs union > 2022", "Yes", "the customs union"},
		{"Ruritanian politics", "Surveys about the harbour", "Yes", "the harbour"},
		{"Ruritanian politics", "Polling around the harbour", "Yes", ""},
		{"Accession of Serbia to the European Union", "Opinion polls", "Yes", "European Union membership"},
		{"Serbia–NATO relations", "Opinion polls", "Yes", "NATO membership"},
		{"Serbia–France relations", "Opinion polls", "Yes", ""},
		{"Serbia–NATO relations", "Opinion polls > Support for EU membership > 2022", "Yes", "EU membership"},
		{"Serbia–NATO relations", "History of membership > Opinion polls", "Yes", "NATO membership"},
		{"Ruritania and the euro", "Opinion polls", "Should Ruritania adopt the euro? Yes", "Should Ruritania adopt the euro?"},
		{"Serbia–NATO relations", "Opinion polls > Should Serbia stay neutral? > 2022", "Yes", "Should Serbia stay neutral?"},
		{"Serbia–NATO relations", "Opinion polls", "Yes?", "NATO membership"},
		{"Opinion polling for the 2022 Ruritanian election", "", "Yes", "2022 Ruritanian election"},
		{"Opinion polling on the Ruritanian harbour", "", "Yes", "Ruritanian harbour"},
		{"Opinion polling for the 2030 Ruritanian election", "Approval of the government > 2029", "Approve", "Approval of the government"},
		{"Opinion polling for the 2030 Ruritanian election", "Leaders > Preferred prime minister", "Ada Hill", "Preferred prime minister"},
		{"Umfragen zur Wahl in Ruritanien 2030", "Direktwahl", "Ada Hill", "Direktwahl"},
		{"Leadership approval opinion polling for the 2030 Ruritanian election", "2029", "Approve", "Leadership approval"},
	} {
		got := questionOf(c.title, c.section, []column.Column{{Role: column.Support, Header: c.header}})
		if got != c.want {
			t.Errorf("%q > %q, %q: got %q, want %q", c.title, c.section, c.header, got, c.want)
		}
	}
}

// TestAreaOfRow: what a row names as its country is where it was asked, whatever the
// title names.
func TestAreaOfRow(t *testing.T) {
	polls := hinted(t, `<html><head><title>Opinion polling in France</title></head><body><table>
<tr><th>Country</th><th>Pollster</th><th>Year</th><th>For</th><th>Against</th></tr>
<tr><td>Albania</td><td>Ipsos</td><td>2024</td><td>26</td><td>74</td></tr>
<tr><td>Ruritania</td><td>Ipsos</td><td>2024</td><td>30</td><td>70</td></tr>
</table></body></html>`).Polls
	if len(polls) != 2 || polls[0].Area != "AL" || polls[1].Area != "" || polls[1].Population != "Ruritania" {
		t.Errorf("got %d polls: %+v", len(polls), polls)
	}
}

// TestAreaOfLanguage: a title and a column name countries in the page's language.
func TestAreaOfLanguage(t *testing.T) {
	polls := hinted(t, `<html lang="de"><head><title>Umfragen in Österreich</title></head><body><table>
<tr><th>Land</th><th>Institut</th><th>Datum</th><th>Ja</th><th>Nein</th><th>Unentschieden</th></tr>
<tr><td>Albanien</td><td>Ipsos</td><td>3. Mai 2024</td><td>26</td><td>70</td><td>4</td></tr>
<tr><td>Nordmazedonien</td><td>Ipsos</td><td>3. Mai 2024</td><td>30</td><td>60</td><td>10</td></tr>
<tr><td>Österreich</td><td>Ipsos</td><td>4. Mai 2024</td><td>31</td><td>60</td><td>9</td></tr>
</table></body></html>`).Polls
	var areas []string
	for i := range polls {
		areas = append(areas, polls[i].Area)
	}
	if want := []string{"AL", "MK", "AT"}; !slices.Equal(areas, want) {
		t.Errorf("got %q, want %q", areas, want)
	}
}

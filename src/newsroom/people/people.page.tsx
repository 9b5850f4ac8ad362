import { dateText, dayText } from "../../platform/ui/date-text.ts";
import { wordsFor } from "../../words/languages.ts";
import { type Frame, NewsroomLayout } from "../layout/newsroom-layout.tsx";
import { Notice } from "../layout/notice.tsx";
import type { Person } from "../person.schema.ts";
import type { Token } from "../token.schema.ts";
import type { RefusedPeopleForm } from "./people-faults.ts";
import { PersonFields, Refusal } from "./person-fields.tsx";
import type { PeopleDone } from "./person-form.schema.ts";

interface PeoplePageProps extends Frame {
	people: Person[];
	/** The tokens of everybody. */
	tokens: Token[];
	/** The last action, for its message. */
	done?: PeopleDone;
	/** The form that adds a person, if it was not taken. */
	refused?: RefusedPeopleForm;
}

/** Lists the people of the newsroom, and adds new ones. */
export function PeoplePage(props: PeoplePageProps) {
	const { language, people, done, refused } = props;
	const words = wordsFor(language).people;
	return (
		<NewsroomLayout frame={props} title={words.title}>
			<h1>{words.title}</h1>
			{done && <Notice text={words.done[done]} />}
			<Refusal language={language} refused={refused} />
			<p class="lead">{people.length === 0 ? words.none : words.intro}</p>
			{people.length > 0 && (
				<ul class="entries">
					{people.map((person) => (
						<PersonEntry {...props} person={person} />
					))}
				</ul>
			)}
			<form class="sheet form" method="post" action="/newsroom/people">
				<h2>{words.add}</h2>
				<PersonFields {...{ language, refused, value: { role: "editor" } }} />
				<div class="buttons">
					<button type="submit">{words.addButton}</button>
				</div>
			</form>
		</NewsroomLayout>
	);
}

function PersonEntry({
	site,
	language,
	member,
	tokens,
	person,
}: PeoplePageProps & { person: Person }) {
	const { people: words, signIn, tokens: keyWords } = wordsFor(language);
	const { id, name, role, email, created_at } = person;
	const keys = tokens.filter((token) => token.person === id);
	const used = keys.flatMap(({ used_on }) => used_on ?? []).sort();
	const last = used.at(-1);
	const facts = [
		signIn.roles[role],
		email,
		words.since(dateText(created_at, language, site.timeZone)),
		words.keys(keys.length),
		last && keyWords.used(dayText(last, language)),
	];
	return (
		<li>
			<div>
				<h2>
					<a href={`/newsroom/people/${id}`}>{name}</a>{" "}
					{id === member?.id && <span class="badge">{words.you}</span>}
				</h2>
				<p class="facts">{facts.filter(Boolean).join(" · ")}</p>
			</div>
		</li>
	);
}

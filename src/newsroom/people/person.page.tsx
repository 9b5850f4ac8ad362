import { wordsFor } from "../../words/languages.ts";
import { type Frame, NewsroomLayout } from "../layout/newsroom-layout.tsx";
import { Notice } from "../layout/notice.tsx";
import type { Person } from "../person.schema.ts";
import type { Token } from "../token.schema.ts";
import { KeysList } from "./keys-list.tsx";
import { NewKey } from "./new-key.tsx";
import type { RefusedPeopleForm } from "./people-faults.ts";
import { KeyFields, PersonFields, Refusal } from "./person-fields.tsx";
import type { PeopleDone } from "./person-form.schema.ts";

export interface PersonPageProps extends Frame {
	person: Person;
	tokens: Token[];
	/** The last action, for its message. */
	done?: PeopleDone;
	/** The key that was just made. */
	made?: string;
	/** The form about the person, if it was not taken. */
	refused?: RefusedPeopleForm;
	/** The form that makes a key, if it was not taken. */
	refusedKey?: RefusedPeopleForm;
}

/** Shows a person: what is stored, their keys, and the way to remove them. */
export function PersonPage(props: PersonPageProps) {
	const { site, language, person, done, made, refused } = props;
	const words = wordsFor(language).people;
	const own = `/newsroom/people/${person.id}`;
	const { name, role, email = "" } = person;
	return (
		<NewsroomLayout frame={{ ...props, path: own }} title={name}>
			<p class="dateline">
				<a href="/newsroom/people">{words.all}</a>
			</p>
			<h1>{name}</h1>
			{done && <Notice text={words.done[done]} />}
			{made !== undefined && (
				<NewKey {...{ site, language, secret: made, text: words.made(name) }} />
			)}
			<Refusal language={language} refused={refused} />
			<form class="sheet form" method="post" action={own}>
				<h2>{words.about}</h2>
				<PersonFields {...{ language, refused, value: { name, role, email } }} />
				<div class="buttons">
					<button type="submit">{words.save}</button>
				</div>
			</form>
			<Keys {...props} path={own} />
			<p>
				<a class="removal" href={`${own}/remove`}>
					{words.remove}
				</a>
			</p>
		</NewsroomLayout>
	);
}

function Keys(props: PersonPageProps) {
	const { language, path, tokens, refusedKey } = props;
	const words = wordsFor(language);
	const { keyFor, keyForHelp } = words.people;
	return (
		<section aria-labelledby="keys">
			<h2 id="keys">{words.people.keysTitle}</h2>
			{tokens.length === 0 ? <p>{words.people.noKeys}</p> : <KeysList {...props} />}
			<Refusal language={language} refused={refusedKey} />
			<form class="sheet form" method="post" action={`${path}/tokens`}>
				<h3>{words.people.newKey}</h3>
				<KeyFields
					{...{ language, refused: refusedKey, id: "key-name", label: keyFor, help: keyForHelp }}
				/>
				<div class="buttons">
					<button type="submit">{words.tokens.make}</button>
				</div>
			</form>
		</section>
	);
}

import { wordsFor } from "../../words/languages.ts";
import { type Frame, NewsroomLayout } from "../layout/newsroom-layout.tsx";
import type { Person } from "../person.schema.ts";

interface PersonRemovalProps extends Frame {
	person: Person;
	/** The numbers of keys that are revoked, and of sessions that end. */
	keys: number;
	sessions: number;
}

/** Asks before a person is removed, and says what happens then. */
export function PersonRemovalPage(props: PersonRemovalProps) {
	const { language, member, person, keys, sessions } = props;
	const words = wordsFor(language).people.removal;
	const own = `/newsroom/people/${person.id}`;
	const title = words.title(person.name);
	return (
		<NewsroomLayout frame={props} title={title}>
			<h1>{title}</h1>
			<form class="sheet" method="post" action={`${own}/remove`}>
				{person.id === member?.id && (
					<p>
						<strong>{words.self}</strong>
					</p>
				)}
				<ul>
					<li>{words.keys(keys)}</li>
					<li>{words.sessions(sessions)}</li>
					<li>{words.stays}</li>
				</ul>
				<p>{words.final}</p>
				<div class="buttons">
					<button class="danger" type="submit">
						{words.yes}
					</button>
					<a href={own}>{words.no}</a>
				</div>
			</form>
		</NewsroomLayout>
	);
}

import { wordsFor } from "../../words/languages.ts";
import { type Frame, NewsroomLayout } from "../layout/newsroom-layout.tsx";
import { Notice } from "../layout/notice.tsx";
import type { Token } from "../token.schema.ts";
import { KeysList } from "./keys-list.tsx";
import { NewKey } from "./new-key.tsx";
import type { RefusedPeopleForm } from "./people-faults.ts";
import { KeyFields, Refusal, RoleField } from "./person-fields.tsx";
import type { PeopleDone } from "./person-form.schema.ts";

interface TokensPageProps extends Frame {
	tokens: Token[];
	/** The names of the people whose tokens these are, by id. */
	owners: ReadonlyMap<string, string>;
	/** The last action, for its message. */
	done?: PeopleDone;
	/** The token that was just made. */
	made?: string;
	/** The form, if it was not taken. */
	refused?: RefusedPeopleForm;
}

/** Lists all tokens, each with a button that revokes it, and makes tokens for programs. */
export function TokensPage(props: TokensPageProps) {
	const { site, language, tokens, done, made, refused } = props;
	const { tokens: words, people } = wordsFor(language);
	return (
		<NewsroomLayout frame={props} title={words.title}>
			<h1>{words.title}</h1>
			{done && <Notice text={people.done[done]} />}
			{made !== undefined && <NewKey {...{ site, language, secret: made, text: words.made }} />}
			<Refusal language={language} refused={refused} />
			<p class="lead">{tokens.length === 0 ? words.none : words.intro}</p>
			{tokens.length > 0 && <KeysList {...props} />}
			<form class="sheet form" method="post" action="/newsroom/tokens">
				<h2>{words.newTitle}</h2>
				<p class="facts">
					{words.newHelp} <a href="/newsroom/people">{people.title}</a>
				</p>
				<KeyFields {...{ language, refused, id: "name", label: words.name }} />
				<RoleField
					{...{ language, value: refused?.typed.role, fault: roleFault(refused, language) }}
				/>
				<div class="buttons">
					<button type="submit">{words.make}</button>
				</div>
			</form>
		</NewsroomLayout>
	);
}

function roleFault(refused: RefusedPeopleForm | undefined, language: string): string | undefined {
	return refused?.faults.role && wordsFor(language).people.faults.role;
}

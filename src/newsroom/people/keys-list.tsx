import { dateText, dayText } from "../../platform/ui/date-text.ts";
import { wordsFor } from "../../words/languages.ts";
import type { Frame } from "../layout/newsroom-layout.tsx";
import type { Token } from "../token.schema.ts";

interface KeysListProps extends Frame {
	tokens: Token[];
	/** The names of the people whose keys these are, by id; undefined on the page of one person. */
	owners?: ReadonlyMap<string, string>;
}

/** Lists keys, each with a button that revokes it and asks once more. */
export function KeysList(props: KeysListProps) {
	return (
		<ul class="entries">
			{props.tokens.map((token) => (
				<KeyEntry {...props} token={token} />
			))}
		</ul>
	);
}

function KeyEntry({ site, language, path, owners, token }: KeysListProps & { token: Token }) {
	const words = wordsFor(language).tokens;
	const { id, name, expires_at, used_on } = token;
	const until = expires_at && words.until(dateText(expires_at, language, site.timeZone));
	const used = used_on === undefined ? words.unused : words.used(dayText(used_on, language));
	const heading = `token-${id}`;
	// On the page of a person they stand below a heading of their own.
	const Heading = owners ? "h2" : "h3";
	return (
		<li>
			<div>
				<Heading id={heading}>{name}</Heading>
				<p class="facts">
					{owners && <Owner {...{ language, token, owners }} />}
					{[until, used].filter(Boolean).join(" · ")}
				</p>
			</div>
			<details class="sure">
				<summary aria-describedby={heading}>{words.revoke}</summary>
				<form method="post" action={`/newsroom/tokens/${id}/revoke`}>
					<p>{words.revokeText}</p>
					<input type="hidden" name="back" value={path} />
					<button class="danger small" type="submit" aria-describedby={heading}>
						{words.reallyRevoke}
					</button>
				</form>
			</details>
		</li>
	);
}

interface OwnerProps {
	language: string;
	token: Token;
	owners: ReadonlyMap<string, string>;
}

function Owner({ language, token, owners }: OwnerProps) {
	const { tokens: words, signIn } = wordsFor(language);
	const { person, role } = token;
	return (
		<>
			{person === undefined ? (
				words.program
			) : (
				<>
					{words.belongsTo} <a href={`/newsroom/people/${person}`}>{owners.get(person)}</a>
				</>
			)}
			{` · ${signIn.roles[role]} · `}
		</>
	);
}

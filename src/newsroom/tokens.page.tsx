import type { Site } from "../platform/schema/site-settings.schema.ts";
import { dateText, dayText } from "../platform/ui/date-text.ts";
import { wordsFor } from "../words/languages.ts";
import { type Frame, NewsroomLayout } from "./layout/newsroom-layout.tsx";
import { ROLES } from "./role.schema.ts";
import type { Token } from "./token.schema.ts";
import { DAYS } from "./token-form.schema.ts";

interface TokensPageProps extends Frame {
	tokens: Token[];
	/** The token that was just made. */
	made?: string;
	/** Why none was made. */
	fault?: "invalid" | "full";
}

/** Lists the tokens, each with a button that revokes it, and makes new ones. */
export function TokensPage(props: TokensPageProps) {
	const { site, language, tokens, made, fault } = props;
	const words = wordsFor(language).tokens;
	return (
		<NewsroomLayout frame={props} title={words.title}>
			<h1>{words.title}</h1>
			{made !== undefined && (
				<div class="receipt" role="status">
					<p>{words.made}</p>
					<p>
						<code class="code">{made}</code>
					</p>
				</div>
			)}
			<p>{words.intro}</p>
			<TokenFields language={language} fault={fault} />
			{tokens.map((token) => (
				<TokenPart site={site} language={language} token={token} />
			))}
		</NewsroomLayout>
	);
}

function TokenFields({ language, fault }: { language: string; fault: TokensPageProps["fault"] }) {
	const words = wordsFor(language).tokens;
	const { roles } = wordsFor(language).signIn;
	return (
		<form class="sheet form" method="post" action="/newsroom/tokens">
			{fault && (
				<p class="faults" role="alert">
					{words.faults[fault]}
				</p>
			)}
			<div class="field">
				<label for="name">{words.name}</label>
				<input type="text" id="name" name="name" maxlength={100} required autocomplete="off" />
			</div>
			<div class="field">
				<label for="role">{words.role}</label>
				<select id="role" name="role">
					{[...ROLES].reverse().map((role) => (
						<option value={role}>{roles[role]}</option>
					))}
				</select>
			</div>
			<div class="field">
				<label for="days">{words.lasts}</label>
				<select id="days" name="days">
					{DAYS.map((days) => (
						<option value={days}>{days === 0 ? words.forEver : words.days(days)}</option>
					))}
				</select>
			</div>
			<button type="submit">{words.make}</button>
		</form>
	);
}

function TokenPart({ site, language, token }: { site: Site; language: string; token: Token }) {
	const words = wordsFor(language).tokens;
	const { roles } = wordsFor(language).signIn;
	const { id, name, role, expires_at, used_on } = token;
	const until = expires_at && words.until(dateText(expires_at, language, site.timeZone));
	const used = used_on === undefined ? words.unused : words.used(dayText(used_on, language));
	return (
		<form class="receipt" method="post" action={`/newsroom/tokens/${id}/revoke`}>
			<h2 id={`token-${id}`}>{name}</h2>
			<p>{[roles[role], until, used].filter(Boolean).join(", ")}</p>
			<button class="quiet" type="submit" aria-describedby={`token-${id}`}>
				{words.revoke}
			</button>
		</form>
	);
}

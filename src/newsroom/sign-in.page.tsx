import type { Site } from "../platform/schema/site-settings.schema.ts";
import { wordsFor } from "../words/languages.ts";
import { type CarriedForm, carriedName } from "./carried-form.ts";
import { NewsroomLayout } from "./layout/newsroom-layout.tsx";

export interface SignInProps {
	site: Site;
	language: string;
	/** The path to go to, or to send the carried form to. */
	to: string;
	/** The form that was posted after the session had ended; “lost” if it cannot be carried. */
	carried?: CarriedForm | "lost" | undefined;
	/** The reason for which the last attempt failed. */
	fault?: "wrong" | "often" | "unavailable" | undefined;
	/** The address that Cloudflare Access knows, and the newsroom does not. */
	email?: string | undefined;
}

/** Asks for an access key. */
export function SignInPage({ site, language, to, carried, fault, email }: SignInProps) {
	const words = wordsFor(language).signIn;
	return (
		<NewsroomLayout frame={{ site, language, path: to }} title={words.heading}>
			<h1>{words.heading}</h1>
			{carried && (
				<p class="notice wrong" role="status">
					{carried === "lost" ? words.notCarried : words.carried}
				</p>
			)}
			{email !== undefined && (
				<p class="notice wrong" role="status">
					{words.unknownEmail(email)}
				</p>
			)}
			<form class="sheet form" method="post" action="/newsroom/sign-in">
				{fault && (
					<p class="notice wrong" role="alert" id="fault">
						{words[fault]}
					</p>
				)}
				<div class="field">
					<label for="key">{words.key}</label>
					<input
						type="password"
						id="key"
						name="key"
						autocomplete="current-password"
						required
						autofocus
						aria-describedby={fault ? "fault help" : "help"}
						{...(fault === "wrong" && { "aria-invalid": "true" })}
					/>
					<p class="help" id="help">
						{words.help}
					</p>
				</div>
				<input type="hidden" name="to" value={to} />
				{carried && carried !== "lost" && <Carried form={carried} />}
				<button type="submit">{words.submit}</button>
			</form>
		</NewsroomLayout>
	);
}

function Carried({ form }: { form: CarriedForm }) {
	return (
		<>
			<input type="hidden" name="carries" value="form" />
			{form.map(([name, value]) => (
				<input type="hidden" name={carriedName(name)} value={value} />
			))}
		</>
	);
}

import { Code, GuideSection } from "./guide-section.tsx";
import { Prose } from "./prose.tsx";

/** How to put a survey on a page of one's own. */
export function SurveyGuide({ siteUrl }: { siteUrl: string }) {
	return (
		<GuideSection id="ask">
			<p>
				A survey takes answers from any page of any site: as the element, as a plain form, or by{" "}
				<code>fetch</code> with JSON to its <code>responses_url</code>. Fields are named by the
				questions' ids. Send a UUID as <code>_submission</code> and you may repeat a post as often
				as you must: it counts once.
			</p>
			<AnswerTypes />
			<Code
				code={`<script src="${siteUrl}/embed.js" async></script>\n<randnotiz-survey src="${siteUrl}/surveys/leserumfrage" lang="de"></randnotiz-survey>`}
			/>
		</GuideSection>
	);
}

const kinds: [types: string, answer: string][] = [
	["single", "The `value` of an option; or `_other`, with the words in the field `id.other`."],
	[
		"multiple, ranking",
		"A list of values, a ranking's in its order; in forms the field, repeated.",
	],
	[
		"yes_no, consent",
		"`true` or `false`; in forms `yes` or `no`. A consent is `true` or left out.",
	],
	["rating, nps, number", "A number."],
	["matrix", "A number for each row, in the field `id.row`."],
	["date", "A day: `2024-07-15`."],
	["text, long_text, email", "Text."],
];

function AnswerTypes() {
	return (
		<table class="fields">
			<caption>Answers by type of question</caption>
			<tbody>
				{kinds.map(([types, answer]) => (
					<tr>
						<th scope="row">
							<code>{types}</code>
						</th>
						<td>
							<Prose text={answer} />
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

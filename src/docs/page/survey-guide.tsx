import { questionDefinitions } from "../../surveys/questions/question.schema.ts";
import { Code, GuideSection } from "./guide-section.tsx";
import { Prose } from "./prose.tsx";

/** The section about surveys on pages of other sites. */
export function SurveyGuide({ siteUrl }: { siteUrl: string }) {
	return (
		<GuideSection id="ask">
			<p>
				A survey takes answers from any page of any site: as the element, as a plain form, or by{" "}
				<code>fetch</code> with JSON to its <code>responses_url</code>. Fields are named by the
				questions' ids. Send a random UUID as <code>_submission</code>, another one for each
				respondent, and you may repeat a post as often as you must: the same answers count once. The
				answer has a <code>receipt</code>, which the examples call <code>$RECEIPT</code>.
			</p>
			<AnswerTypes />
			<Code
				code={`<script src="${siteUrl}/embed.js" async></script>\n<randnotiz-survey src="${siteUrl}/surveys/leserumfrage" lang="de"></randnotiz-survey>`}
			/>
		</GuideSection>
	);
}

/** The types of question by the way their answers are sent. */
const typesByFormat = Map.groupBy(
	Object.entries(questionDefinitions),
	([, { answerFormat }]) => answerFormat,
);

function AnswerTypes() {
	return (
		<table class="fields">
			<caption>Answers by type of question</caption>
			<tbody>
				{[...typesByFormat].map(([format, types]) => (
					<tr>
						<th scope="row">
							<code>{types.map(([type]) => type).join(", ")}</code>
						</th>
						<td>
							<Prose text={format} />
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

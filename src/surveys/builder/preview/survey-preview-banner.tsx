import type { Permission } from "../../../platform/http/route-policy.ts";
import { languageName } from "../../../platform/ui/language-name.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { Survey } from "../../survey/survey.schema.ts";
import type { OmittedPart } from "./shown-questions.schema.ts";
import { previewPath } from "./shown-survey.ts";

/** The state of the survey in a preview: nobody could answer it yet, it has changes, or it is as readers see or saw it. */
export type PreviewedState = "new" | "change" | "draft" | "scheduled" | "open" | "closed";

export interface SurveyPreviewBannerProps {
	/** The language of whoever looks. */
	interfaceLanguage: string;
	/** The language that the survey is shown in. */
	language: string;
	survey: Survey;
	state: PreviewedState;
	omitted: OmittedPart[];
	/** The kind of form that was just sent: complete, or one that readers would get back. */
	sent: "complete" | "faulty" | undefined;
	/** True beside the form of the builder, where tabs lead from one language to another. */
	isFramed: boolean;
	permissions: ReadonlySet<Permission>;
}

/** Stands above the preview of a survey: says what it shows and what is missing, and leads to its languages. */
export function SurveyPreviewBanner(props: SurveyPreviewBannerProps) {
	const { interfaceLanguage, state, omitted, sent, survey, isFramed } = props;
	const words = wordsFor(interfaceLanguage).surveyPreview;
	return (
		<aside class="preview newsroom-preview" lang={interfaceLanguage} aria-label={words.title}>
			<p>
				<strong>{words.title}</strong> {words.states[state]}
			</p>
			{sent && (
				<p role="status">
					<strong>{words.sent[sent]}</strong>
				</p>
			)}
			{survey.questions.length === 0 && <p>{words.noQuestion}</p>}
			{omitted.length > 0 && (
				<p>
					{words.omitted}{" "}
					{omitted.map(({ kind, question }) => words.kinds[kind](question)).join("; ")}.
				</p>
			)}
			{survey.turnstile && <p>{words.turnstile}</p>}
			{!isFramed && <Ways {...props} />}
		</aside>
	);
}

function Ways({ interfaceLanguage, language, survey, permissions }: SurveyPreviewBannerProps) {
	const { surveyPreview: words, newsroom } = wordsFor(interfaceLanguage);
	const path = previewPath(survey.slug);
	const own = path.replace(/preview$/, "");
	return (
		<nav aria-label={words.title}>
			{survey.languages.length > 1 && (
				<ul>
					{survey.languages.map((one) => (
						<li>
							<a
								href={`${path}?lang=${one}`}
								hreflang={one}
								aria-current={one === language ? "page" : undefined}
							>
								{languageName(one, interfaceLanguage)}
							</a>
						</li>
					))}
				</ul>
			)}
			<p>
				{permissions.has("surveys:write") && <a href={`${own}edit`}>{words.back}</a>}{" "}
				<a href="/newsroom/surveys">{newsroom.allSurveys}</a>
			</p>
		</nav>
	);
}

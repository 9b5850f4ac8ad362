import { SelectField, TextArea } from "../../newsroom/layout/fields.tsx";
import { type Frame, NewsroomLayout } from "../../newsroom/layout/newsroom-layout.tsx";
import { Notice } from "../../newsroom/layout/notice.tsx";
import { wordsFor } from "../../words/languages.ts";

/** A withdrawal that was not made. */
export interface RefusedWithdrawal {
	fault: "refused" | "changed";
	typed: ReadonlyMap<string, unknown>;
}

interface WithdrawalPageProps extends Frame {
	article: { slug: string; title: string; language: string; revision: number; status: string };
	refused?: RefusedWithdrawal;
}

/** Asks before an article is withdrawn, says what happens then, and takes the reason. */
export function WithdrawalPage(props: WithdrawalPageProps) {
	const { language, article, refused } = props;
	const words = wordsFor(language).editor.withdrawal;
	const own = `/newsroom/articles/${article.slug}`;
	const title = words.title(article.title);
	if (article.status !== "published")
		return (
			<NewsroomLayout frame={props} title={title}>
				<h1>{title}</h1>
				<p class="sheet">{words.notPublic}</p>
				<p>
					<a href={own}>{words.no}</a>
				</p>
			</NewsroomLayout>
		);
	const value = (name: string) => String(refused?.typed.get(name) ?? "");
	return (
		<NewsroomLayout frame={props} title={title}>
			<h1>{title}</h1>
			{refused && <Notice text={words[refused.fault]} isWrong />}
			<form class="sheet form" method="post" action={`${own}/withdraw`}>
				<p>{words.lead}</p>
				<ul>
					{words.effects.map((effect) => (
						<li>{effect}</li>
					))}
				</ul>
				<input type="hidden" name="revision" value={`${article.revision}`} />
				<SelectField
					{...{ id: "status", name: "status", label: words.status, help: words.legalHelp }}
					value={value("status")}
					options={Object.entries(words.statuses)}
				/>
				<TextArea
					{...{ id: "reason", name: "reason", label: words.reason, help: words.reasonHelp }}
					{...{ value: value("reason"), rows: 3, lang: article.language }}
					fault={refused?.fault === "refused" ? words.wrongReason : undefined}
				/>
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

import { ArticleText } from "../articles/article/page/article-text.tsx";
import { NewsroomLayout } from "../newsroom/layout/newsroom-layout.tsx";
import { Notice } from "../newsroom/layout/notice.tsx";
import { staticPagePath } from "../publication/addresses.ts";
import { wordsFor } from "../words/languages.ts";
import { PageFields, type PageFieldsProps } from "./page-fields.tsx";
import type { StaticPagesDone } from "./static-page-form.schema.ts";

export interface PageFormProps extends PageFieldsProps {
	/** The revision with which the form was opened, 0 if there was no page. */
	revision: string;
	done?: StaticPagesDone;
	preview?: { html: string; isCut: boolean };
}

/** The form about a static page, with its preview, and what somebody else stored meanwhile. */
export function PageFormPage(props: PageFormProps) {
	const { language, slug, typed, revision, done, refused, meanwhile, preview } = props;
	const words = wordsFor(language).newsroomPages;
	const own = slug === undefined ? "/newsroom/pages" : `/newsroom/pages/${slug}`;
	const title = slug === undefined ? words.newTitle : typed.title || slug;
	const fault = refused?.faults.form;
	return (
		<NewsroomLayout frame={{ ...props, path: slug ? own : "/newsroom/pages/new" }} title={title}>
			<p class="dateline">
				<a href="/newsroom/pages">{words.all}</a>
			</p>
			<h1>{title}</h1>
			{done && <Notice text={words.done[done]} />}
			{refused && <Notice text={fault ? words.faults[fault] : words.refused} isWrong />}
			{meanwhile && (
				<Notice
					text={meanwhile === "erased" ? words.erasedMeanwhile : words.changedMeanwhile}
					isWrong
				/>
			)}
			{preview && <Preview {...props} preview={preview} />}
			<form class="sheet form" method="post" action={own}>
				<input type="hidden" name="revision" value={revision} />
				<input type="hidden" name="format" value={typed.format} />
				<PageFields {...props} />
				<div class="buttons">
					<button type="submit" name="do" value="save">
						{meanwhile ? words.overwrite : words.save}
					</button>
					<button class="quiet" type="submit" name="do" value="preview">
						{words.preview}
					</button>
					{meanwhile && (
						<a href={meanwhile === "erased" ? "/newsroom/pages" : own}>{words.takeTheirs}</a>
					)}
					{slug !== undefined && !meanwhile && <a href={staticPagePath(slug)}>{words.show}</a>}
				</div>
			</form>
			{slug !== undefined && revision !== "0" && (
				<p>
					<a class="removal" href={`${own}/erase`}>
						{words.erase}
					</a>
				</p>
			)}
		</NewsroomLayout>
	);
}

function Preview({
	language,
	typed,
	preview,
}: PageFormProps & { preview: { html: string; isCut: boolean } }) {
	const words = wordsFor(language).newsroomPages;
	return (
		<section class="sheet" aria-labelledby="preview">
			<h2 id="preview">{words.previewTitle}</h2>
			<p class="facts">{words.previewHelp}</p>
			{preview.isCut && <Notice text={words.removed} isWrong />}
			<div class="story" lang={typed.language}>
				<p class="title">{typed.title}</p>
				<ArticleText html={preview.html} language={typed.language} />
			</div>
		</section>
	);
}

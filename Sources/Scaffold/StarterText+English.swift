extension StarterText {
    static let english = StarterText(
        siteTitle: "Help centre",
        faqTitle: "Questions about this site",
        walkthroughTitle: "Publish your first article",
        homeDescription: "Questions, answers and walkthroughs.",
        homeBody: """
            Welcome. This page is the landing page of the site; its text is in `index.md`.

            - [Questions about this site](faq.md)
            - [Publish your first article](first-article.md)
            """,
        faqDescription: "Where articles are kept, and how a question gets its address.",
        faqBody: """
            ## Where are the articles kept? {#where}

            In the folder `content`, in one folder for each language. An article is a Markdown file. The same path in
            another language's folder is its translation.

            ## How do I add a question? {#add-a-question}

            Write a heading, and the answer below it. The word in braces is the address of the question, the same in
            every language, so links to it last when you reword the heading.
            """,
        walkthroughDescription: "Three steps from a text to a page that readers can open.",
        walkthroughBody: """
            1. **Write the article**

               Make a file, or let `kotae new article` make one. Its title stands at the top, between the lines `---`.

               ![A Markdown article becomes a page](images/article.svg "An article becomes a page")

            2. **Check it**

               Run `kotae check`. It names every broken link and every missing picture, with the line it is on.

            3. **Build the site**

               Run `kotae build`. The folder `public` then holds all that a web server needs.
            """,
        articleBody: """
            Write what readers want to know first.

            ## The first topic {#first-topic}

            Write here.
            """,
        newQuestions: """
            ## What do readers ask? {#first-question}

            Begin with the answer. Give the reason after it.
            """,
        newSteps: """
            1. **The first step**

               Say what to do, and what the reader will see then.

            2. **The second step**

               Write here.
            """,
        pictureArticle: "Article",
        picturePage: "Page")
}

"""Whom "he" and "she" can mean: told by an office, a title, or a given name that is hardly ever the other sex's."""

from .actors import Actor

_WOMEN = frozenset(
    """
        agnes aisha alexandra alexandria alice alison amelia amina aminata anastasia angela angelina anita anja anke ann anna annalena anne
        anneli annette annika antonella antonia ariane astrid audrey ayaka ayesha barbara beata beatrice beatriz begum belinda benazir bianca
        birgit birgitta bodil bozena bridget brigita brigitte britta camilla carla carmen carol carolina caroline catherine cathy cecile
        cecilia celia chantal charlene charlotte cherie christiane christina christine claire clara claudia condoleezza constance cora corina
        corinne cristina dagmar dagny dalia daniela danuta daphne daria deborah delcy delia diana diane dilma dina dolores dominika doris
        dorothea dorothy ebba edith edna eileen ekaterina elaine eleanor elena eleni elif elin elina elisa elisabeth eliza elizabeth ella
        ellen elsa elvira emilia emily emma erika erna estelle esther eugenia eva evelyn evika ewa fabienne farah fatima fatma federica fiame
        fiona flora florence frances francesca freya gabriela galina georgia geraldine gerda ghada gina giorgia gisela gloria golda grace
        greta gretchen gro gudrun gunilla gwen halina hanan hanna hannah hannelore heather hedda heidi heike helen helena helga helle
        henrietta hilary hilda hillary hina hortense ida ilona ilse iman imelda indira ine ines inga inge ingrid inna ioana irena irene irina
        isabel isabella ivana ivanka iveta ivy izabela jacinda jacinta jacqueline jadranka jadwiga jana jane janet janina jasmin jasna jeanne
        jeannette jennifer jenny jessica jill joan joanna jolanta josephine joy joyce juana judith julia juliana julie jutta kaisa kaja kajsa
        kamala karen karin karina katarina kate katerina katharina katherine kathleen kathryn katja katrin katrina katya kersti kira kirsten
        kirsti klara kristin kristina ksenia lara larisa laura lavenia leila lena lidia lilian liliana lilly lina linda lisa liz liza ljubica
        lorena lotta lotte louise lucia lucie lucy ludmila luisa lydia lyn lyudmila mae magda magdalena maggie maia mairead maja malala malin
        mara maren margaret margarita margit margot margrethe maria mariam marian mariana marianne marie marija marika marina marine marion
        marise marjorie marlene marta martha mary matea matilda maud maureen megawati melanie mereani meryem mette mia michaela michelle
        milena millie miriam mirja mirjana molly monica monika muriel nadezhda nadia nadine nancy naomi natalia natalie natasa natascha
        natasha nathalie nelly nevena ngozi nicola nicole nikki nikolina nilufer nina nora oda oksana olena olga olivia ottilie pamela
        patricia paula pauline penelope penny petra petronella pia polina priti rachel rachida rahel raisa rania raquel rebecca regina renata
        retno rita ritva roberta rosa rosalind rosemary rosie roza ruta ruth sabine safiya sahle saira salma samantha samia sanae sandra sanna
        sanne sara sarah selma sevim shabana sharon sheikha sheila shira shirin sibel signe sigrid silja silvia simona simone sinead siri
        sofia sofie solveig sonia sonja sophie stella stephanie sue sunniva susan susana susanne sushma suzanne svea svetlana sviatlana sylvia
        tamara tanja tansu tatiana tatjana teresa tereza theodora theresa therese tina torborg tove trine tulip tulsi tuula tzipi ulla ulrika
        ulrike ursula urszula valentina valerie vanessa vera verena veronica veronika vesna victoria vida vigdis viktoria vilma violeta
        virginia vivian wanda wendy wilma xenia yael yasmin yasmina yelena yulia yuliia yuliya yvette yvonne zahra zainab zehra zeinab zeynep
        zinaida zoe zofia zuzana
    """.split()
)
_MEN = frozenset(
    """
        aaron abdallah abdel abdelaziz abdul abdulla abdullah abiy abraham adam adem adolf adrian ahmad ahmed aidan akbar alain alan albert
        alec aleksandar aleksander aleksandr aleksei alexander alexandre alexei alexis alfonso alfred ali alistair alvaro amadou amir amos
        anatoly anders andre andreas andrei andrej andres andrew andrey andris andriy andrzej angus antanas ante anthony anton antonio antony
        antti anwar archibald ariel arne arnold artem arthur arturs asif asim askar august augustus aung axel aziz baptiste barack bart bashar
        bashir ben bengt benito benjamin bernard bernardo bernd bertil bertrand bilal bill bjorn blaise bob bogdan bohdan bohumil boris brad
        brendan brent brian bruno bryan burhan calvin cameron carl carlos carsten cem cesar charles charlie chris christian christoph
        christopher chuck clark claude claus clement clive clyde colin conor craig cyril cyrus damian damir dan daniel daniil dario darius
        darko dave david dean denis dennis derek desmond devinder dick didier dieter dietrich dimitri dirk dmitri dmitry dmytro dominic
        dominique donald douglas dusan dwight eamon earl edgar edmund eduard edward edwin efrain egon eivind eli elias elmar emil emmanuel
        emmerson emre endre enrico enrique enzo ercan eric erich erik ernest ernesto ernst erwin espen esteban ettore eugene evan evgeny
        fabian fabio fahd faisal farid faris farouk felipe felix ferdinand fergus fernando fidel filip filippo flavio florian francesco
        francis francisco franco francois frank franklin franz fred frederick frederik friedrich fritz fyodor gabriel gamal gareth gary gaston
        gavin geert gennady geoffrey georg george gerald gerard gerd gerhard gianni gilberto gilles gino giorgos giovanni giulio giuseppe
        glenn goran gordon gottfried graham greg gregor gregory grigory guido guillaume gunnar gunther gustav gustavo guy hakan hamid hamza
        hans harald harold harri harry hasan hashim hassan heikki heinrich heinz helmut hendrik henri henrik henry herbert hermann hernan
        holger horst hosni howard hubert hubertus hugh hugo hussein ian ibrahim idris ignacio igor ilham ilya immanuel imran ingvar ion isaac
        isak ismail issouf istvan ivan ivo iztok jack jacob jacques jair jake jakob jamal james jan janez janos jarl jaroslav jason javad
        javier jawaharlal jean-luc jeff jens jeremiah jeremy jerome jerry jerzy jesse jim jimmy jiri joachim joakim joao joe joel joerg johan
        johann johannes john johnny jonah jonas jonathan jorge jorgen jose josef josep joseph josh joshua jozef juan juha julius juraj jurgen
        juris jussi justin kacper kai kamal karel karim karl kaspar kasper kassym-jomart keir keith kemal ken kenneth kent kevin khalid
        khawaja kjell klaus knut konrad konstantin konstantinos kostas krzysztof kurt lars laszlo laurence laurent lawrence lee leif lennart
        leo leon leonid lester levan lloyd lorenzo lothar louis luca lucas ludwig luigi luis luiz lukas maciej magnus maher mahmoud malcolm
        manfred manolo manuel marat marc marcel marco marek mario marius mariusz mark marko markus martin martti marwan massimo mateusz
        mathias mathieu matteo matthew matthias maurice max maxim maximilian mehdi mehmet meindert michael michal michel miguel mihai mihail
        mikhail mikheil mikko milan milorad milos mircea miroslav mitch mohamed mohammad mohammad-javad mohammed moritz moshe mourad muhammad
        murad musa mustafa naftali narendra nathan naveed nebojsa neil nelson neville nicholas nick nicolae nicolas niels nigel nikita nikol
        nikola nikolai nikolas nikolay nikos nils norman oddvar olaf ole oleg oleksandr oleksii oleksiy oliver olivier omar omer orhan osama
        oscar oskar osman otto oystein paavo pablo paddy panagiotis paolo pascal pat patrick patrik paul pavel pavlo pawel pedro pekka per
        petar peter petr petro petru petteri philip philippe pierre pieter piotr predrag qassem quentin radek radoslaw rafael rahul rainer
        ralph ramon ramzan randall rasmus raul ray raymond recep reinhard rene ricardo richard rishi rob robert roberto rodel rodrigo roger
        roland rolf roman ron ronald ronan rory ruben rudolf rupert russell rustam sadiq saleh salim salvador sam samir samuel sandor sanjay
        santiago saud scott sean sebastian sebastien serge sergei sergey sergio serhiy shehbaz shimon shinzo siegfried siegmar sigmar silvio
        simeon simon slobodan staffan stan stanislav stanislaw stefan stelios stephane stephen steve steven stig sulaiman sven svend taras
        tariq tarmo tayyip ted teodor terrence terry theodor theodore thierry thomas tim timothy tito tobias todd tom tomas tomasz tommy tony
        toomas tor torsten trygve tuomas turki uffe ulf umaro uri urmas uwe vaclav valdis valentin valery vasily veselin victor viktor viktors
        vince vincent vitaly vito vladimir vladislav volodymyr vyacheslav vytautas wael waldemar walid walter warren wayne wenceslas werner
        wilhelm will william willy wim winston witold wladyslaw wojciech wolfgang xavier yair yaroslav yasser yevgeny yiannis yitzhak yoav
        younis yoweri yuri yuriy yusuf yves zbigniew zdenek zeljko zia zoran
    """.split()
)
_SHE = (
    "woman",
    "women",
    "queen",
    "empress",
    "princess",
    "duchess",
    "baroness",
    "countess",
    "lady",
    "mother",
    "wife",
    "widow",
    "daughter",
    "sister",
    "niece",
)
_HE = (
    "man",
    "men",
    "king",
    "emperor",
    "prince",
    "emir",
    "sultan",
    "tsar",
    "kaiser",
    "pope",
    "sheikh",
    "ayatollah",
    "father",
    "son",
    "brother",
    "monk",
)
_HERS = frozenset({"she", "her", "herself"})


def given_name(word: str) -> bool:
    """Return whether a word is a given name.

    >>> given_name("Ulrika"), given_name("Bridge")
    (True, False)
    """
    return word.casefold() in _WOMEN or word.casefold() in _MEN


def sex(actor: Actor) -> str:
    """Return "f" or "m" if somebody's calling or given name tells it, else nothing.

    >>> sex(Actor("person", "Ulrika Sandell")), sex(Actor("person", "spokesman")), sex(Actor("person", "Wang Yi"))
    ('f', 'm', '')
    """
    for word in ((actor.role or "").casefold().rpartition(" ")[2], actor.name.casefold().split(" of ")[0].rpartition(" ")[2]):
        if word.endswith(_SHE):
            return "f"
        if word in _HE or word.endswith(("spokesman", "chairman", "businessman", "fisherman", "statesman", "congressman", "serviceman")):
            return "m"
    given = actor.name.casefold().split(" ")[0] if " " in actor.name else ""
    return "f" if given in _WOMEN else "m" if given in _MEN else ""


def pronoun_fits(word: str, actor: Actor) -> bool:
    """Return whether "he" or "she" (in any case)  mean somebody; nobody is shut out whose sex is not known."""
    return sex(actor) in {"", "f" if word in _HERS else "m"}


def meant(word: str, topic: Actor | None, people: list[Actor]) -> Actor | None:
    """Return whom a pronoun means: the topic, unless that is of the other sex; then whoever fits and was named last, one surely of that sex first.

    >>> one, other = Actor("person", "Ulf Lund"), Actor("person", "Ulrika Sandell")
    >>> meant("she", one, [other, one]).name, meant("he", one, [other, one]).name
    ('Ulrika Sandell', 'Ulf Lund')
    """
    last = people[-1] if people else None
    if topic is not None and last is not None and word in _HERS and not sex(topic) and sex(last) == "f":
        return last  # "Prime Minister Li met Ulrika Sandell. She said": of two, the one who surely is a woman
    if topic is None or pronoun_fits(word, topic):
        return topic
    fitting = [a for a in reversed(people[-12:]) if pronoun_fits(word, a)]
    return next((a for a in fitting if sex(a)), fitting[0] if fitting else topic)

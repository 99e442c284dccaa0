import { foldedWords } from './vocabulary.ts'

/** Whether a folded word is a usual first name. Many are other words too: only several of them tell that people are named. */
export const isGivenName = foldedWords(`
  aaron abdul abdullah abigail adam adela adrian adriana adrien agata agnes agnieszka ahmad ahmed aisha aiko akira alain alan
  alana albert alberto aldo alejandro aleksandra aleksander alena alessandra alessandro alex alexander alexandra alexandre
  alexei alexey alexis alfonso alfred ali alice alicia alina alison allan allen alma alvaro amanda amber amelia amelie amina
  amir amit amy ana anastasia anders andre andrea andreas andrei andrej andres andrew andrzej andy angela angelo angus ania
  anil anita anja ann anna anne annette annika anthony antoine anton antonia antonio anya archie ariel arjun arne arnold arthur
  artur arun asha ashley astrid athena aurelie axel ayesha aylin ayşe barbara barry bart bartek bastien beata beatrice beatriz
  becky ben benedict benjamin benoit bernard bernd bert beth betty bianca birgit bjorn bob bogdan boris brad bradley brandon
  brenda brendan brent brett brian bridget brooke bruce bruno bryan bryce caitlin caleb cameron camila camille candice carl
  carla carlo carlos carmen carol carolina caroline carsten catherine cathy cecilia cedric celine cesar chad charles charlie
  charlotte chen chiara chloe chris christa christian christiane christina christine christoph christophe christopher cindy
  claire clara clarissa claude claudia claus clement clive colette colin colleen connor conrad constance corinna corinne craig
  cristian cristina curtis cynthia daisuke dale damian damien dan dana daniel daniela daniele danielle danny daria dario darius
  darren dave david davide dawid deborah debra declan deepak delphine denis denise dennis derek desmond diana diane diego
  dieter dimitri dina dino dirk dmitry dolores dominic dominik dominique donald donna doris dorothy doug douglas duncan dustin
  dylan eamon edgar edith eduardo edward edwin eileen elaine eleanor elena eli eliana elias elif elijah elisa elisabeth elise
  eliza elizabeth ella ellen ellie elliot elliott elsa emil emilia emilie emily emma emmanuel emre enrico enrique enzo eric
  erica erik erika erin ernest ernesto esteban esther ethan eugene eva evan evelyn ewa fabian fabio fabrice farah farid fatima
  federico felicia felipe felix fernanda fernando filip fiona florence florian fran frances francesca francesco francis
  francisco franck francois françois franz fred frederic frederick frederik frida friedrich gabriel gabriela gabriele gabriella
  gareth gary gavin geert gemma geoff geoffrey georg george georgia gerald gerard gerd gerhard gert gianni gilbert giles gina
  giorgio giovanni giulia giuseppe glenn gloria gordon graham greg gregor gregory greta guido guillaume guillermo günter gunnar
  gus gustav gustavo guy gwen hakan hamid hana hanna hannah hannes hans harald harold harriet harry harvey hassan heather
  hector heidi heike heinz helen helena helene helga helmut hendrik henri henrik henrique henry herbert herve hiroshi holger
  holly horst howard hubert hugh hugo ian ibrahim ida ignacio igor ilse imran ines ingo ingrid ioana irene irina iris isaac
  isabel isabella isabelle ivan ivana jack jackie jackson jacob jacqueline jacques jaime jakob jakub jamal james jamie jan jana
  jane janet janice janine janos jared jason jasper javier jean jeanne jeff jeffrey jen jenna jennifer jenny jens jeremy jerome
  jerry jess jesse jessica jim jimmy jiri jo joan joana joachim joanna joanne joao joão joaquin jochen jodie joe joel joelle
  joerg johan johanna johannes john johnny jon jonah jonas jonathan jordan jordi jorge jörg jörn jose josé josef joseph
  josephine josh joshua joy juan juana judith judy julia julian juliana julie julien juliet julio julius jun jürgen justin
  justine justyna kai kaitlyn kamal kamil karen karim karin karina karl karla karolina kasia kate katarina katarzyna katharina
  katherine kathleen kathryn kathy katie katja katrin kay keiko keith kelly ken kenji kenneth kevin khaled khalid kim kimberly
  kirsten kirsty klaus klara konrad krishna kristen kristin kristina krzysztof kurt kyle kylie lara larry lars laura lauren
  laurence laurent lea leah lee leila lena lenny leo leon leonard leonardo leonie leroy lesley leslie leticia lewis liam
  liliana lilian lilly lily lina linda lindsay lisa liz logan lois lorena lorenzo lori lorraine lotte louis louisa louise luc
  luca lucas lucia lucie lucy ludovic ludwig luis luisa luka lukas lukasz łukasz luke luna lydia lynn maciej madeleine maggie
  magnus mahmoud maja malcolm malik mandy manfred manoj manuel manuela mara marc marcel marcela marcella marcelo marcin marco
  marcos marcus marek margaret margarita margot maria marian mariana marianne marie marina mario marion marisa marjorie mark
  marko markus marlene marta martha martin martina marvin mary mateo mateusz mathias mathieu mathilde matt matteo matthew
  matthias matthieu maud maureen maurice mauricio max maxim maxime maya megan mehmet melanie melinda melissa mercedes michael
  michal michał michel michele michelle miguel mihai mika mike mikhail mikael milan milena mina miranda miriam mitchell mohamed
  mohammad mohammed moira molly mona monica monika morgan moritz morten moses muhammad mustafa myriam nadia nadine nancy naomi
  natalia natalie natasha nathalie nathan nathaniel neil nelson nestor niall nicholas nick nico nicola nicolas nicole niels
  nigel nikhil niklas niko nikolai nikolas nils nina noah noel noemi nora norbert norman nuno octavia olaf ole oleg olga oliver
  olivia olivier omar ondrej oscar oskar osman otto pablo paige pam pamela paola paolo pascal patricia patrick patrik paul
  paula paulina pauline paulo pavel pawel paweł pedro peggy penelope per perry pete peter petr petra phil philip philipp
  philippe phillip phoebe pia pierre pieter pietro piotr polly priya przemek quentin quinn rachel radek rafael rafal rahul
  rainer raj rajesh ralf ralph ramon randall randy raphael raquel rashid raul ravi ray raymond rebecca reinhard remi rena
  renata renate rené renee renée reza ricardo riccardo richard rick ricky rita rob robert roberta roberto robin rocio rodrigo
  roger roland rolf roman romain ron ronald ronan ronnie rory rosa rosalind rosanna roseanne rosemary ross roxana roy ruben
  rudolf rudy rupert russell ruth ryan sabine sabrina sagar said salma salvador sam samantha samir samuel sandra sandrine
  sandro sanjay santiago sara sarah sascha scott sean sebastian sebastien serena serge sergei sergey sergio seth shane shannon
  sharon shaun shawn sheila shelly shirley sid sidney siegfried sigrid silke silvia simon simona simone sofia sofie sonia sonja
  sophia sophie stacey stan stefan stefania stefano stella stephan stephanie stephane stephen steve steven stewart stuart susan
  susana susanna susanne suzanne sven svetlana sybille sylvain sylvia sylvie szymon tamara tanja tanya tara tariq tatiana ted
  teresa terrence terry tess thea theo theodor theodore theresa thérèse thibault thierry thomas tiago tiffany tilda till tim
  timo timothy tina tobias toby todd tom tomas tomasz tommaso tommy toni tony tracy travis trevor tristan troy tyler ulrich
  ulrike ulf umberto ursula uwe valentin valentina valeria valerie vanessa vera veronica veronika vicki vicky victor victoria
  vijay vikram viktor vincent vincenzo viola violet virginia vivian vivienne vladimir volker wanda warren wayne wei wendy
  wilhelm willem william wojciech wolfgang xavier yann yannick yara yasmin yolanda yuki yuri yusuf yves yvette yvonne zach
  zachary zack zara zoe zoé zoë zofia александр алексей алена алёна алина анастасия андрей анна антон артём артем борис вадим
  валентина валерий василий вера виктор виктория виталий владимир владислав галина георгий григорий дарья денис дмитрий евгений
  евгения екатерина елена иван игорь ирина катя кирилл константин ксения лариса лев леонид людмила максим марина мария михаил
  надежда наталья никита николай оксана олег ольга павел пётр петр роман светлана сергей степан татьяна фёдор юлия юрий ярослав
`)

"""The closed vocabulary: words worth repairing, words to leave alone, and slips too short to look up."""

from collections import defaultdict
from collections.abc import Mapping

from language.ordinary import ORDINARY
from language.wordlists import words_of

REPAIRED = frozenset(
    words_of("""
        about account administrator again airport allowance amount approve april august away back basis before better
        between bonus business calculate calculator cancel cents change charity classify client colleagues company
        correct current customer daily data december decline delete deleted delivered distance dollars download drive
        driven driver drivers drives driving drove each edit eighteen eighty eleven email employee employees enroll
        entries entry erase estimate everyone expense export february federal fifteen fifty forget forgot fortnight
        forty fourteen friday from garage government halloween hello help history hospital hotel how hundred invitation
        invitations invite invited invites irs january join joined july june kilometer kilometers kilometre kilometres
        language last leave logged make manager march mark medical meeting member members mile mileage miles monday
        money month monthly months morning moving names never nineteen ninety november october odometer office
        organisation organization paid parking passenger passengers pause payroll pending people percent period person
        personal please pounds previous pricing privacy private program programme promote purpose quarter rate rates
        received reimburse reimbursed reimbursement reimbursements reinstate remind reminder reminders remove removed
        report reported reports rescind resend restore resume return returned review revoke round saturday send
        september setting settings seventeen seventy should show sign since site sixteen sixty standard start status
        store submit submitted summaries summary sunday supplier team thanks thirteen thirty this thousand thursday to
        today together tolls tomorrow total totals tracked training travel travelled trip trips tuesday twelve twenty
        undelivered undo unit unsubscribe update vehicle vehicles warehouse wednesday week weekend weekly weeks what
        where which withdraw work would year yesterday
    """)
)

SLIPS: Mapping[str, str] = {
    slip: meant
    for slip, _, meant in (
        pair.partition("=")
        for pair in words_of("""
        wht=what wut=what amt=amount
        rescnd=rescind mch=much hw=how 2day=today 2moro=tomorrow tomoro=tomorrow tomoz=tomorrow tonite=tonight
        abt=about adimn=admin adming=admin admn=admin
        adn=and ahve=have alst=last amdin=admin appt=appointment bakc=back bck=back biz=business
        bizness=business buisness=business busines=business cancle=cancel canel=cancel cant=can't chagne=change
        chairty=charity charty=charity chnage=change chng=change chnge=change cleint=client cncl=cancel
        dctor=doctor del=delete delte=delete kays=km ppl=people shouldnt=shouldn't couldnt=couldn't
        wouldnt=wouldn't arent=aren't werent=weren't hadnt=hadn't whos=who's hows=how's thats=that's
        theyre=they're ystrdy=yesterday yesterdy=yesterday mrng=morning mornin=morning aftn=afternoon b4=before
        prking=parking tmrrw=tomorrow wknd=weekend didnt=didn't dirve=drive dirves=drives doesnt=doesn't
        dont=don't drie=drive drov=drove drvie=drive drvies=drives edti=edit emial=email exprot=export
        firday=friday fridy=friday frm=from fro=for halp=help hasnt=hasn't hav=have havent=haven't hepl=help
        hlep=help hlp=help hosptial=hospital hows=how's hte=the hw=how im=i'm inivte=invite invit=invite
        invte=invite isnt=isn't ive=i've knwo=know lgo=log ligged=logged lod=log logg=log logut=logout lsat=last
        lst=last mak=make mke=make maek=make giv=give mcuh=much mebers=members medcal=medical memebers=members
        memebrs=members mi;es=miles mialge=mileage mies=miles milage=mileage mileag=mileage milege=mileage
        millage=mileage mils=miles milse=miles mles=miles mlies=miles mnth=month mnths=months mondy=monday
        mtg=meeting mth=month mtng=meeting muhc=much nad=and nxt=next oen=one offce=office ofice=office olg=log
        ot=to paking=parking perosnal=personal pers=personal pesonal=personal pkg=parking pking=parking
        pleae=please pls=please plse=please plz=please prkg=parking prkng=parking prsonal=personal
        reimb=reimbursement reimbursemnt=reimbursement reimbursment=reimbursement rember=remember
        remeber=remember rmv=remove rte=rate satruday=saturday sbumit=submit setings=settings setttings=settings
        sho=show shw=show shwo=show submt=submit sumary=summary sumbit=submit sundy=sunday taht=that tday=today
        tdy=today teh=the tje=the tehm=them teusday=tuesday thnx=thanks thrsday=thursday thrusday=thursday thsi=this
        tht=that thur=thursday thurs=thursday thx=thanks tirp=trip tirps=trips tks=thanks tmr=tomorrow tmrw=tomorrow
        tmw=tomorrow tnx=thanks toatl=total tol=toll tols=tolls tomo=tomorrow triip=trip trp=trip tues=tuesday
        tuseday=tuesday ty=thanks tyvm=thanks u=you ur=your w/e=weekend wasnt=wasn't wat=what wats=what's
        wednsday=wednesday weds=wednesday wendesday=wednesday wensday=wednesday whats=what's wheres=where's
        wk=week wks=weeks wont=won't wot=what yday=yesterday yeserday=yesterday yest=yesterday
        yestarday=yesterday yesturday=yesterday yesty=yesterday youre=you're yr=year yrs=years ystd=yesterday
        """)
    )
}

KNOWN = REPAIRED | ORDINARY


def _by_letter() -> Mapping[str, tuple[str, ...]]:
    letters: dict[str, list[str]] = defaultdict(list)
    for word in sorted(REPAIRED):
        letters[word[0]].append(word)
    return {letter: tuple(words) for letter, words in letters.items()}


REPAIRABLE = _by_letter()
"""The words worth repairing, by first letter: fingers slip inside a word, or swap its first two letters."""

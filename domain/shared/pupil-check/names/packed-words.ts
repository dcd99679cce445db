// Packed from words/ by scripts/pack-words.ts; do not edit.
export const packedWords = {
  plain: {
    range: 582656,
    stepBits: 7,
    codes:
      'qV%rMZsPmS_ #;t<Ri7;fw?Zod?@L0ze|:aYMjDVByvgRgc$X ^wOi}N%tAPSVvW,7L4O0Dt%>?L&Cp7sk[*+Cv9G9MN5pzRP,0qRFg(!*c>qxdao=LRQk:3E](_G=GDBp' +
      'CpW6FBgLE4Kl/HTobrls A>Nj/bT({Z8)19h%C]bG,A#}Cb0p20?plID?x,h?9Z*7FSaI}h%@WE2nE8M&hho9M(1|]EPCjri?weypO81SbV+UWAK{}n60wWjS6WK&<NIF^' +
      '@j,x$+EE%*m&9K<QNJ}R1/jsipyTS-8oY%lzN 6T?&]t2c@3r|8Eu*OAZj[L}7,DG4mF|Kd>m){1T}U(gx5;f6ucPUkB>YpH^!Q|_/$ToD7x[+Q>XBCZrf+[)(=Y&<*5xJ' +
      'RM3Yv?yTijs0Ja1I+49}V$jfgAR]9m+Vr%8CA?v+{bMyd!+kh[<q+FuC(,| 3I[m#,@TX3vtjONexjiO;D}cqF3l,xzDoUDZ:I!2tV[HVy1Zu6s&xDUtS{u.WY{t>;N_0R' +
      ')/+Nu^^p)05&l1{>2uZ$X(?e^eu-#MCWamtWuY/[s=(^Q@{Qb%eA}d#1<cBDLBY5H2o#)/{ZYw%{DbBN@QN< s6XrxQO{SQ<|)mxjiR_]<y{821vaUvu.>rXq^0GsrH#YX' +
      '63{LtuY8Z{ei3h!S]x=W,~Q<SoUDO3;PURwX[6A4{~u2&%Wi|Zx1,QC&B%U&=gcP_f=pfRtPG4 0[B $OH[LOd^J}!}}QjE>!HMOuM:i Ipy2W]CNR OP0g=J#G>g.IBS6' +
      'nm1Mp{mHGR[^60#?Ea;TQ?SWQ58,)){Hwu.6P/S.vq&N{m}>-[JT6BBf,BS3<r0WMJHOIG4&}qGFy$^$bZ6$oP;yD}(|Q-JkIi>P/,r|6l=w7*]=le|zAhDFceh[t-Umg]' +
      'vG2#mNj.[KBR ^)]F)&ump2Q*>NdNvIl~!NcHX$TJ0UY@t5xCzVgOqgElqLC$([[S [??Wi2/,OM4/gG$Mkm70MY{G#6cy5v:OkqCnF6}{;|[B7puxZdRy}3jf#X7{sqGx' +
      '(91U)9NAJ$=g #gbi+-*MqUonuLNWXVIM_<Lw0v,dn^7#<ek+-J(MWjtm#i}.hvSyc$:-: Y}lw:OfePs.#3=^d[FW=$0mb<56c2jdY:iT:x@7,I3x&u0B{eQBYRh-tVQ2' +
      'YsUnTpMs4]9lm1S6|.WZiOalDo!VKuu9zYZEzQ5t_9YRj]*Acq3pek{N3i5,!,MdIHwS-aCg>I^Pu/=M=;j-{.&bGR|9+YrIZSHef9,8!hUqL5%BXtd7-68+]vg5v820|Q' +
      'tr_/NTO%rll)Vu!j}X>K$Lo*gPzJQaD7X(rUlDUkb8]AI[tb-B7l/B-vJkEJ2XNq^Q<!3tTL4O@8&my). Zvk)]?.tYD)4r5S)i52Sd?{OY6n?th kn$^+B@}>@T,YH]Ti' +
      '_AFQ>+P;.Ur{f_=W5#7g{>ywjp,U47[T4byO8H;=!m3x.VOg0Cz?C[T[{OhK1LWv6!Cc8yqLuL-*R_y<u8h?,Fd&,I>31o*~,>XEvS]w:0)G:5)BbSTVllg9J9ksO-scCo' +
      '2@0S;x*SP7T4whL:>4,N}kJ@PzD*w%4y}c;.oju#-1ypo)5!+67Q?a)E_1Hw0^@Bcc+3xIP5G><qXg:I Uh>lL9+Los9*laz|lh#pHn%G:<W8T-8i @24)dBRrqdQ]^  O' +
      '0dKRTEh-}e]jP({_nk7Gwflk/Wsd1>TP1k0gG@9eiTE_}%QLzT1?GgRIE&&*0Q_cPVlL,~ye1[G[/fn/6XRy#_a.id{:opB@025tH0lLy^!DR4wSPH X=#sIUJRx,/.)W]' +
      'LqG9&v8egDgmDP.:?L%vPjlTEw14e,S!oM<5=INA$Z*/* Y[O9?5!<&H&WF/aC1|@<b$w]0GQAgwT[+S(^|L c<KLRy(I-^XNfF(N?Vjnk_ 9*o@?9@W Wnw1~($.qHDB6' +
      'zkp:QAy}sE*eY b~.{lG2rZgs4 P91I>;7&q;15yLrlUf%,tB{rHY-HP?<4>( j?^i9O}avRIgEH.:OY]~M[o{2V#ANpS-s*X1>C,}7A(W9f,Q0T}RsGd[q=zYq {qsOk.' +
      '*)M!fF^c4|L_?O[SbQ^MSGI|T+9 {6{5y.uzY_:65zd?Ht8I]XHCXwf{4O7TkPt<:U=oY_AOZSS<_i-Y3svwox%.?Z6Y<Dzmr}(;HrGPr;fh/>:sT[kTLSbVkdE/O7!suo' +
      '&y3=:/AKR*fH,Lsole714L6$^E1S{,*)ux]lUi?viN(;d:(SmqnegnfMNZLD9&iShh%29 qRxd9Qi/0/jz;PyT|o(vfK& <2}R!.ICWpYd7FUKL3uY46*I;nri&:{ki*3a' +
      '!;_?(L3GAhDlJ~zL[5IKNp3828Tq%t@_ |7*;cF)[BoX?9)|?4 U!;Ye]q]klyqc[{.pNL# -k(</?ZfJ$xI<ggM4lrC!:xS%U{e!f46^P=?^GA:u,n4H,]H$ByY?RXM%E' +
      '?kPNn<$$z; KQ40%]H: >BZk{]^wQm7xt>,8}C-Tlmm(1Iz7e[{^|:m$!]*On5w&#S|>W1FXiGG2;8=J{Tz=Q_0[}Dd:@tE J)!%t=/izH@0=?&fwj}.c{FQ]$Q(GtLro6' +
      'zV5$#mk;g,RYS)7O}|;IyRmeIXK89v=^A>}|#$Ub$ 2N[yBAx9Sx+ifuH(.fGQ/$ $vyk~ZIpC{37jj]ZO,sv9LXs/zII0Xk>t&^*Z|k}WdrOm4eomIT}<=E C>A7qpn)M' +
      'fvt6ghP_w&d@VICbIjn?6<u/.?Q;iUd_p+hPouaXXdg0sO4VV}t7SJ81VbS5i9hkq)ik[hKynL:gpTA~zqGQR!I3szhzHn7u7q[aZg;vI=.oA{-lAWq{>^6I+LXYHCi0kc' +
      'l@LQcY)cfUZ&F$k?}}kWI*(a|Mgz$VcIWK-zHasP{7y d 8H mk3=A!=2FG1x[Pufk+tn2ffOi-,e[(V7h#WQL+o2yuy;c$PR((#+^BLF1-zQ[35k-Ig[qL4O@n.MF qJ1' +
      'z$zC[iQ |[}cg_?|>?w*{6l0rv8It*W)v.iEgOS:JRe(kLorkVH-zvROXE/1p@!$DX}u:k[|3D-n3pyIxLtXE/^x4aIk?AZPw96iaU2X)L}pOj$x7etRN+<w8H?1p^uR>P' +
      'pn7!1|cxVA[[0ze7v|!8J@3rdsWWAod uphMl|{4/a:wQE/q-c.U7uj&c9FMmIgN2|]B;z}%|?CD<PUg9Xrg%[3Fv%Fh75aUb.zYz5SE.xPIE,T+V)G}{6 AJgo:6}t10{' +
      '_t=wCB=c5bQg/kPk*2Uk)Dj,f+UbMTX=t(u[SV. !w5Wl}Qo^zC$%Pz{&.&1J6w(QJ>$Fx[?,*a;7.yDxGnCnj2s',
  },
  neverNames: {
    range: 629760,
    stepBits: 7,
    codes:
      'G%sK4p=O8[D.nLXQT~T0wmf wlp4FU=fG*IOPAULf|O/{&:(3xbmY^]}p$p:?P$OGgPqNY{ud-FT993ArOA#Te9rhn#k)e{ApV?CK/xcL5Ys?.4s0f;-80hkU0I?WLOIu>' +
      'iAW}42I^b(!Ye>TE+T%g6;kur+|G4z38|dLv84hH(,X:eu|L1YkriOl9U 8gQV@aucl32d38JJ2&$4U4sPFDS^uy,E,rF5#uT*]9Y}r51F>xxeiJqZ{tg0CpA(}V%M}h{?' +
      'wMdB?~rF*Q::SgqYWU8>BH,=Yaz*%Y&.h5m;u9rim%z&0gUztG<poM0OGr.ACGp2}A/0ug<}gCwIt}TT F);#1/H/],Vs]{N&QM_@p n8Ae4j47B*i7V|z1^Bv{yQJxo3i' +
      '{:f5;99;d_C){{{9g}@k FfWR(n{CK8N4VVy<5nQS2[0a6z;ShA8@rlnNrNbd9^]W~GZN*7/SFvH^1+_^hVb~ 4f.sxkG@t-ts]2syfyZl_/i>w<G_JZlFM%WxsE_:.80?' +
      'rpM<7sb!Td_J{:xo|ul?f62U7=bX4km?&hK:/2TIhG#{bQYSZm__Rb2h}b&!j8w+z]qvP}}af!G:Ho-5(se!DwOH=!yfYg^YR[tky;2>ES8NLZMiHq*2]34V:|Kj8eKq6-' +
      '# Atavsa$1@LKr/nAr3PnA.L7bG;fLsTe*PJ2C2N#Wo{;[Guql!xmqdTjo:E,Z7g7fd%cn6u+3%zp7t$kXSMCf#8QB}P)55_I5fe_^>=#5?AoEm!^ec>WaSFDczs{J%HNd' +
      '3-v=2XYSy+[&t1{B)4o-FRbm}][oA@JY4  i5sLZPQFOaTXUTJ4-,Kxq=q&5G-HT1hoFKB{OtbsJUmYaf}IL:%}N9Tt{k1hnwf-vTQUmUga:Sf!k-5Yje}vf9%dsGp;FyB' +
      '}f6S:=z;-}e:l*f!=*th11|O;Fq&n+}MJU>e44/Ip,+.$UEo?G$3RA{q(F<##V&5#.V:XsD!;G/}6Mv?sn{#Bu%K7-%ADdi9s]R!+f|_/G[iI5y}0k>J4$|jc/T!bB7U =' +
      'zup03uk7C)vBc1Z2>tv]TEI~UTBllWDLJGeE!G#N5F2x)g.b]V]D{nlJZE~!2A&=Q,h~_ WLZZFO/6jYW0+Yo]RIV1?Srq{koYgkUrV;^9s5+Y 4mV1r/4?]X~1 jf%AQA' +
      '|W.gLWXBO|2OuX9}%t{1:o4FQ~[YT$3b z7RnI#pU:onSy^HY4%J A#!a7,*8!c*yyJ~Y%N[jqS$0|iKN_9tX]CCbG70 =y4R6-_?{_5v+K/X$*)wWZ[f6DC+G>N)HbUrt' +
      'D%UMo?.@%( :sEmOmg?6uq/q.om=Cg(cY)M!V7nuzlKr+:b6C0~!t,EPa0m[}iaM{6}e+J{;2%,=E;fnM+tI|MuYoz9hdC+}XE}Vdc{mVHegQ4@[TQSNR|Yoa3 hmi9$h[' +
      '}sa|ubn6WTh1SCKusY[nGq[[xJN8p ri}mbL8rKrkWZNTj3FZXJ-VDlD<fj.2.Y3.(A[4c:o(^Ovu?P+8NlIEuUVpe!3^p!/kbprs.+0:8y]r8031nI.?j)PO51/YmR_?Q' +
      'i<E<zc+Uf2n,/Vi99xT%syR<#H5x8-1u))x?FL_a=GlI,e8C0i$*,xx$sda}{NzQPisQ/w8O{5T5)A=^LI$>&02#kfnB&w}Y4(Nyg=T;khK?(7]&rn4)NW?s!kh(kqMrfX' +
      'a6ZI-_()yU$OiSYr9YasrPFn8}KA4k)jSc$a_OkK1$@yP%g< cqyh$Q9pudmQij+jY(H;Xit}zQxV8S[tFdak^j08AR1{6$H,JEDWv7.JUL-1LUD{PJ$v]m@zAs/6C0D3c' +
      'wy_Y}0I(Oy=Vx]Lf&zpXE~/j]ETpm+gx#,agfXx$|xm_(g9d3ie;k%ApFVeTOKf//+[xHt+47Ok/LDo[ICA>*Zy_^HM>G3+pt|8eu-$iz3vaxGu1E-(wwjilCc@nOh!F,P' +
      'rG[ss{qbMONB:,zIaEM,-sV:L4uBN9,yOQm9GLF@u?Sz$mM1(Q /Ah_T2]6=Utg77Lzcu/weOSBp?:#ZJx-Kb{lRe+r}E~T;&bCsU}@]Xv_<LslrqgtobcWkX/ks $}}L(' +
      '>I!C}yCJ5]6J5v}VIjcZ^OiKv*3QL{|K2V{17tEoxiJU#!%mPI^.HDZ{ f{g>H4mdBDC?O*5Wch-lM*>1&6jWG<+gVDvz?-U5(2nG5#h:o/T.FbV{hDdQ7;G7_;]drJVl@' +
      '&&dr#mzb-2,zQb%w/%y6nl%viS7ui|C6N ?B7w$Kdo2;cnc!qxNv(, RzI;eGd/2Z93&{?0#iXDi[.zwy_{|sanN(,{?Q*n<Hv:)tDpd]/kQcv#Hjq3(aMf.iX}UM<]}OD' +
      'H^@tn_t$R1R&a3$H)K>=r6FT/^s?c4->+CthSKD<j<1)-L{M|hU?2xaJ}a?^0Y0-},h6fY!4nAGuhZ9Pf<k#:>Wi9,T(z&JR-7$s90lb&}!mSd}+h^s4Kphy!&Wk=o+Jnc' +
      'aqbzo5yBMh)Zef@b5n[e6ps4{V|d6hmXnus%jHtcn~+:>.96Y&JZOI[*l)*t,5yneOog@-7e}} c:2*41OK>#/|u%umrADZP$HOd{=is-;9#|Nw4Z,]37@Z*}@b%0xg2,j' +
      'd@V@T_*I/[(Y(;6ec~c]-W6>DSR@jwPby!&ZSQxI>>ek%iqbEfxByHdjQNZM#kJeCyU#:CU7MeMR%3bPOwy>}PW,O>8e>NTseRsor[Np82e/)Hc%V(3g7+R!@y,PKV{w0o' +
      '-P/?$2J?{e|StZ]txsK.{@#T<7ne{V[ ,xZ9tyy_17k6AA+!ctj4L=L>Zl<GE${eee8p ;g%/TXhC_- I95WqzzXfUrFvp#2GF0mdw5B;1DI8>B*jI03cSB =v%(_^A~^U' +
      'OmpfV$Ibgv1;StMIX6U*O{HPK^9sFy#nBY}u UXtp;$Khl1orHT@0+!G%n<(9iQ!rUMB}~?RQ>VEL)L8N=Y ,:sXl[;,o/#q<4Ca%&#jYhFE+R52Plf2V[^nrr|}%]eDLR' +
      '}L6?8cSC>&Wf%w54<TGV2Yr?U<8mT?!DOi9DxtRL1?f(kVu!p)#ts yU4#q4}~k myjj^yJY+}N}Cb--Zf16CgP.[iJ(R4}4r1>Y274R m.L77yfwGnm7WLCs}UGOYkTXq' +
      '3W[aAGitA=Na,H9kAp8N3|1Q*Ds}zX4TGgrX=SU&]C6$wM df6<mugQr-~Rs)@$TW(S1M3xg{dX#{D!D<5824!fM2myic$>C{~VT_M_;:m[I(3 0F~|[G9CXLB!?,D2E[,' +
      ':kQzrhTMg6w?>=DLs]<eJlJ(iHEq7vd#x6Z]b$3X}EyRa4ilgu3W=e(EnB-cUeGOsG!z{oMz52*UIJBT,ET&!q8yjWjay(6I3(4r#VT7I*|&|Mg;(:(-atvyPGwGu;&ffZ' +
      ',AYJ7?NGU0BchyVrJ5lKh3Q.n7vP{ZQeWo{y,xe}PH)4pv0v%l<b&=?+&+ PHR-B)8XIx5lR|W>5lB*|/z-n0++Hkq,hZW>IM2TKs6,.;%sgbil|opdW#;HpV6DeG;G&A+' +
      'y*X;N^VB*cA<zCkmEt5b#tb@/3k4!ch4hE$d}=i(gBdPEwA41,hDErp=Q<+M+zzqI!$PkHn11gN7,j,hFC?FbRB#{)a$,~+tDG{<b#L6O ',
  },
  chosenAsNames: {
    range: 4579328,
    stepBits: 11,
    codes:
      '.to}aYHVm};01@R|RlltOdvvNy_AFW]9K.,W{}7F--:*RJS?[3#u[^?s=>#d$b:xg(_R9#q-[8o=WYr$d2uV$0jsVPPmK+(&tf<6A-vGJVS]CR& l&IFbM79qJNP7t@b^-' +
      '3S%!MLZ6n!yf%<v$YaN1_64QJtUg$}M/!$YwlJIF_z1lJm$AWA:|{B^; |zxmovhM{D2 jpzZDrM1Z#D3^$RzdaUG^i^koQY;M9l<D(G1[Wl(([-6iWD?brHY%l~Ha$ fG' +
      '5j }|Hx8BH<fWCS1+! );%rm{2@q|q8/CJD]zu1x6n.F+2]Of*2w{FU,VJd5SZJ7s%EPSfujaoYs(eT8uDD1*SmucT]bgd:G0-yRP8X-;y/s}+QFRE@I5%I]L2)#wI([l}' +
      '{z)?folnGrYk?UP<$0 1w2wXnO3h|uC(%~vo?yE.,!On#l#]ea_-Ds@)-FP0/Z_Z2pZ-G0xI#7eRatj]u=eNc#{D=Wn9EA9m*BE5Ovt4e:(t[oe*d8W}YbJbp^)gec^8YI' +
      'rpSkNt-z}c@ICBcKrJE9jHGS(TvzN%zZg_r(QB=KviEfK:Vw@l.@mpyuyI2ve1L;A5!*OE9u!odBTpne=d7sWvY9%/z:amxhUlv/5ZHzVi-&[! r}1Jl7,7|h5vTZM%FWw' +
      'UI-@)UE2XOul75>]S5CCv:./2ZwQf7tsj8$QCr*1ZN~!kpM7ecJN@6,Pj%;D=9dE6Z5MkQ||x}|Z>iDeBG)&v#}#hFkqseZ9,>(yXZe&LQTJ3?8# Y[athCys8k.h{b5HH' +
      'jvaQh6/3/yxN-3bjIdEs=5j8L N~9vhwm5D2Lc%!U@N|fswjZ4giPd%+{8c2qp4UjlY*#fg_me:N0b:$=DSTlgXmes&4{[z-9D_Fp7!TNwJ5iLmpsA7~%Ab4MfA{I>ZilS' +
      '&Zwko[xI|HGJ=~*d;J6$p~Qj#Ci${djD%[V-U|?QN(]_kBlw77kC /2-D?v3$}kSwlL.6@Zv_Qu1l(fNZpwMjR@KHTp]C=9nH6JTNpW*m{B*xUXrPwJo^a71QBObF[q#]R' +
      'JGrwpz,Gju;IWZ2w{^T&4.L;pX#Y&l?lq>&7ja[I!G.=P6WptJW?HpL!7i*42q?d}8k<3>;W,$+|7[%Q5r3a1CHUUdNMicUr|<wTLxtcN su }rXY-}*cG8kJvHqoca?8U' +
      '0E96GbvNnQFvF2FAd VXpFe[:A>s-DFT]J@fE%tC7Ilnyly/>6J7y6>LP@c23{KZ W@^zhC,Xp|Cyhl(?Vep^M;0Ow[m?yMq%([h5U@[#Cjf)[P,*a1g/U{ta?Ztrl3!Tc' +
      'RA,sTMM(WUm2V+[uZHQ[jIdtT,1W]^I[v$B.aC|VbeexD>yWQ3!,2VjU%&1a48!D$md<NL)~t64w4:z*2 uS.)u3Jl.YVxkw6V=DB4IqY4EHYHWf5~dg.L3]q }mF>ssnZ' +
      'j<st- 6?qb!g338b&eJ *1t/[c]%,K.g{LnXW@{o$6sxnStRU7$o-ef/_R}LFgy~T<^&BQ*zOeo)bi!xXAd*y.MhF<B=mp00KN*wj]zz&y:ueXTAAUA.P9xD!Yj;Rk3v!I' +
      '7IS+&Sq1N??{:?s,}rt6ikf~j)!NYS=Y%@gQlHuieob*CW<Oh%xl z<uSq[pDdpJJT6[Jm6?I,=XV8Ev p<>A9;9hVN^[?!~{7=K 0t}R-o}DhllRvMMlAC=;iLdUrC&L1' +
      ',u 7pwuwuW_@g;cCt PbMM6=Q3E{J_}Gc}ZrIvom[vvj3YB$Mt!R}T&$;3,m-da.]zK<_&xC 0(K(?:TM~&@$z#y}Jh? WITA(#8rb.66Klv*qem$UBT7+G)V/52H[Z&Vq' +
      'f3aZt@}@}t-9$Mv8Te^wO[I[ BltO=PWNfxZ>lQJSh[=goua8L(CAC{t!c:]?KufN&5Rf+| B_4}3OjAb1hdV9NQpTj>5#y>vUO#G&|j7Y|FMzxKlm:(SLPkio=0o^I7?$' +
      'N=}:)udxAelH($%}p1S]4,*s1/G?VmgOG6{}%;fa!qxEFeq;A+E?t6:!4l+(?#@!&@m@n#}eBFqA+9/D8x#N7.|)u-hW].f8Y(Iu5W}gjEsc|VM=,<:rL0$8pR}#*N(B81' +
      '@Ry,DzSi[cPtSWkj|:5mI6E)s~5n{dB!C7Gcq4z&ar+].J/@R(>A8.db<GzT1W-4G.M4<|3CTMB@P&)V|z;Y3VooYG[aZ76PIL2Y m}E48a3tZUa1?eO[&eS(FyyxpE:)n' +
      'iEC5UjTBh%0BrII1z$^hw.05#|-.Yy3[T_ML?BV;gO /9<})>*RH_dV$&7EGH/Mb1oA$7Y$3;fW&&j{L]p4 _-C<r$5Q.+6E|cp7DMPuLdQz!$@zcRc2K}U(8O',
  },
  knownPeople: {
    range: 2990080,
    stepBits: 12,
    codes:
      'h%Mk aMX2k[M;;Du}w9u2pxUB7l*uT*G-c>7ozOH9(x*>IZk+<p/*aIh<pQ3P0c]2ivO}JpUeDqT<k$=utRR)X3{NPyC,fL{Mbe*V;)*uGPIXo^6#GAGPhdH]jH/>Cd#D(' +
      'bsmb}.q%!ESmWCan|_5#2op s@uugp<kZ9|mxxczVDUZw.Vg{N{pnFE]YR)m*Lh<KW8(LDe26#/(iU|fu()$_,|H{unF#wl,KW^#WOi(}tR,(i.mO?[Qx?EFg=zta-e$P ' +
      'F ><rY(x*k@>BWuBYbC!N9x_arT@eFyPx!*Ue|,@Ff,(^eFdIWNI Kr5fU>K0Ykbi*Bgh.JwKF44kiTaPEDFmhue)2lWx7QZD$WY>Aq3M!8cS]6U4)i#?mZJ4fU-JdEp0f' +
      '5?/&,cCRV.NSt00^m,iNGmf{#3rL_JQhzKaK}P4;#qosnkpt=MyW&EX}T[$}Y_xzk->yWnyS,{Td:%.W=f[_>/%g!2/u22y3LcLPU/JnyDxMay8Ir_6{ IY-lJ?lMj({3/' +
      'a?lZ/[iFNYw4-5F:*q!lU)>.ME!bnSuFBQd9>0G1nluh, H|,D[)9>9j7NwRR51XPK*p*6E-I;k(c%E!rExQ,}L~M3A[Tns{9bZ%][@.O *bQ?,m|w&&8hLD|m*x W[MXn' +
      'Ce,qgg)M-M@c*&l=&P}y%F!|_[Q#y^N^#/Fh0C@0$+o(lx/zT<by.K[Q}.nTph9d^3.2/pyw$x4/ <iNgYNG]@Ro}7|(Qt:=<*x-j=oOc@lM.CHDLfr5N;rfA4$WsL)24,' +
      ',dD^YUy%A!s/.Bl+57gk[pYMv)V/)_c;EZ-f',
  },
} as const
